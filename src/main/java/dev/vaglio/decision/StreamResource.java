package dev.vaglio.decision;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;

import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.LeadSource;
import dev.vaglio.lead.Mapping;
import dev.vaglio.problem.Places;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.Version;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decides a file of leads line by line, while it is sent. */
@Path("/api/v1/decisions/stream")
@Produces(StreamResource.NDJSON)
@Tag(name = "Decisions")
public class StreamResource {
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    /** Streams at once. */
    private static final int MOST = 16;

    private final Rulebook rulebook;
    private final ManyLeads many;
    private final BodyMemory memory;
    private final Places places = new Places(MOST, "Too many streams at once.");

    StreamResource(Rulebook rulebook, ManyLeads many, BodyMemory memory) {
        this.rulebook = rulebook;
        this.many = many;
        this.memory = memory;
    }

    @POST
    @RolesAllowed({CALLER, EDITOR, APPROVER, ADMINISTRATOR})
    @Consumes({NDJSON, "application/ndjson", CSV})
    @Operation(
            summary = "Decide a stream of leads",
            description = "NDJSON, or CSV read by a mapping of the rule set, of any length. Answers a line a lead, in"
                    + " order, while the body is sent: line (from 1) and a decision, or the problem of a line that can"
                    + " not be decided; a decision is in the log before its line is answered. The last line is end. If"
                    + " it has stoppedAfterLine and a problem, the rest was not decided: all lines up to that one are"
                    + " logged, and the same body sent again with the same Idempotency-Key decides none of them twice."
                    + " Whoever does not read the answer while sending will find that nobody reads what is sent.")
    @Parameter(ref = "Mapping")
    @Parameter(ref = "RuleSet")
    @Parameter(ref = "Version")
    @Parameter(ref = "DryRun")
    @Parameter(ref = "Strict")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Kept 72 hours, for each line by its number and bytes: lines that were decided with it are"
                    + " answered again, others are decided.",
            schema = @Schema(type = SchemaType.STRING, pattern = "[!-~]{1,200}"))
    @Parameter(ref = "AcceptLanguage")
    @RequestBody(
            required = true,
            description = "A lead a line, each at most 16 MiB; or a row of column names and a lead a row.",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "A line a lead, and the end",
            content = @Content(mediaType = NDJSON, schema = @Schema(ref = "DecisionLine")))
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "410", ref = "Problem")
    @APIResponse(responseCode = "415", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response decide(
            InputStream body,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context SecurityContext caller,
            @Context RoutingContext request) {
        boolean csv = isCsv(headers.getMediaType());
        DecisionCall call = DecisionCall.of(Query.of(uri, DecisionCall.PARAMETERS), headers, caller);
        Version rules = rulebook.find(call.ruleSet(), call.version());
        BodyMemory.Counted counted = memory.count(body);
        LineReading.Source source = csv
                ? csv(counted, rules, Mapped.mapping(call.mapping(), rules.rules()), call)
                : ndjson(counted, Mapped.reader(call.mapping(), rules.rules()), call);
        places.take(request);
        String language = Rulebook.wanted(headers);
        ManyLeads.Run run = many.run(new ManyLeads.Request(call, rules, LeadKeys.ofStream(call), "line", language));
        DecisionStream stream = new DecisionStream(new LineReading(source, counted, run), body, () -> hangUp(request));
        return Response.ok(stream, NDJSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, rules.texts().choose(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static boolean isCsv(@Nullable MediaType body) {
        if (body == null) {
            throw new NotSupportedException();
        }
        return body.isCompatible(MediaType.valueOf(CSV));
    }

    private static LineReading.Source csv(BodyMemory.Counted body, Version rules, Mapping mapping, DecisionCall call) {
        return () -> LeadSource.csv(body, rules.reader(), mapping, call.strict());
    }

    private static LineReading.Source ndjson(BodyMemory.Counted body, LeadReader reader, DecisionCall call) {
        return () -> LeadSource.ndjson(body, reader, call.strict());
    }

    /** Closes the connection once the answer is out, because the rest of the body stands in it. */
    private static void hangUp(RoutingContext request) {
        request.addEndHandler(ended -> request.request().connection().close());
    }
}
