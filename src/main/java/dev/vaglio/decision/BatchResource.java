package dev.vaglio.decision;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;

import dev.vaglio.problem.Places;
import dev.vaglio.problem.Query;
import io.vertx.ext.web.RoutingContext;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decides a list of leads in one call. */
@Path("/api/v1/decisions/batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class BatchResource {
    /** Batches at once. */
    private static final int MOST = 8;

    private final BatchService service;
    private final Rulebook rulebook;
    private final Places places = new Places(MOST, "Too many batches at once.");

    BatchResource(BatchService service, Rulebook rulebook) {
        this.service = service;
        this.rulebook = rulebook;
    }

    @POST
    @RolesAllowed({CALLER, EDITOR, APPROVER, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide a list of leads",
            description = "At most 1,000. Each is decided by itself, as in a call of its own: items are in the order of"
                    + " the list, each with its index from 0 and a decision or a problem. Answers once all are in the"
                    + " log. A list that is malformed or too long is refused as a whole, and nothing of it decided; so"
                    + " it is (503) while the log is away. If the log goes away in between, the leads that are not"
                    + " logged have that problem, with retryAfter in seconds.")
    @Parameter(ref = "RuleSet")
    @Parameter(ref = "Version")
    @Parameter(ref = "DryRun")
    @Parameter(ref = "Strict")
    @Parameter(ref = "Mapping")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Kept 72 hours: the same list sent again with the same key decides nothing twice, also where"
                    + " only a part of it was logged; items of another list with it are 409.",
            schema = @Schema(type = SchemaType.STRING, pattern = "[!-~]{1,200}"))
    @Parameter(ref = "AcceptLanguage")
    @RequestBody(
            required = true,
            description = "A list of leads, in all at most 16 MiB.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "LeadList")))
    @APIResponse(
            responseCode = "200",
            description = "An item a lead",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DecisionBatch")))
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "410", ref = "Problem")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "415", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response decide(
            InputStream body,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context SecurityContext caller,
            @Context RoutingContext request)
            throws IOException {
        DecisionCall call = DecisionCall.of(Query.of(uri, DecisionCall.PARAMETERS), headers, caller);
        places.take(request);
        String language = Rulebook.wanted(headers);
        List<Reply> replies = service.decide(call, language, body);
        return Answers.ok(items(replies), rulebook.language(call, language)).build();
    }

    private static byte[] items(List<Reply> replies) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        json.writeBytes("{\"items\":[".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < replies.size(); i++) {
            if (i > 0) {
                json.write(',');
            }
            json.writeBytes(replies.get(i).json());
        }
        json.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return json.toByteArray();
    }
}
