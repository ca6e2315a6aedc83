package dev.vaglio.decision;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decides one lead. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionResource {
    private static final String[] PARAMETERS = Stream.concat(
                    Arrays.stream(DecisionCall.PARAMETERS), Stream.of(View.PARAMETER))
            .toArray(String[]::new);

    private final DecisionService service;
    private final Rulebook rulebook;

    DecisionResource(DecisionService service, Rulebook rulebook) {
        this.service = service;
        this.rulebook = rulebook;
    }

    @POST
    @RolesAllowed({CALLER, EDITOR, APPROVER, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide one lead",
            description = "Answers 200 once the decision is in the log; Location is where it can be read again. asOf"
                    + " defaults to now, in whole milliseconds; a moment to come is decided for as a what-if, one"
                    + " before the lead's last decision is marked superseded. What the rule set does not know is"
                    + " decided as unknown and listed in warnings.")
    @Parameter(ref = "RuleSet")
    @Parameter(ref = "Version")
    @Parameter(ref = "DryRun")
    @Parameter(ref = "Strict")
    @Parameter(ref = "Mapping")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Kept 72 hours: the same request with the same key gets the same answer again, another"
                    + " request with it 409.",
            schema = @Schema(type = SchemaType.STRING, pattern = "[!-~]{1,200}"))
    @Parameter(ref = "DecisionView")
    @Parameter(ref = "AcceptLanguage")
    @RequestBody(
            required = true,
            description = "The facts, each of which may be null or absent (unknown). At most 16 MiB.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Lead")))
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the decision can be read; absent for a dry run",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Idempotency-Replayed",
                        description = "true where an earlier call with the key decided",
                        schema = @Schema(type = SchemaType.BOOLEAN))
            },
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Decision")))
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "410", ref = "Problem")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "415", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "500", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response decide(
            InputStream body, @Context HttpHeaders headers, @Context UriInfo uri, @Context SecurityContext caller)
            throws IOException {
        Query query = Query.of(uri, PARAMETERS);
        DecisionCall call = DecisionCall.of(query, headers, caller);
        boolean full = View.full(query);
        Answered answered = service.decide(call, body);
        if (answered instanceof Answered.Refused refused) {
            throw refused.problem().asException();
        }
        return given((Answered.Given) answered, full, headers);
    }

    private Response given(Answered.Given given, boolean full, HttpHeaders headers) {
        DecisionDocument document = given.document();
        Rulebook.Spoken spoken = rulebook.words(document.ruleSet(), headers);
        Map<String, @Nullable Object> tree = document.tree(spoken.words());
        if (full) {
            given.beneath().get().onto(tree);
        }
        Response.ResponseBuilder response = Answers.ok(Json.canonical(tree), spoken.language());
        if (document.decisionId() != null) {
            response.header(HttpHeaders.LOCATION, "/api/v1/decisions/" + document.decisionId());
        }
        if (given.repeated()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.build();
    }
}
