package dev.vaglio.decision;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.audit.DecisionArchive;
import dev.vaglio.audit.DecisionFilter;
import dev.vaglio.problem.Places;
import dev.vaglio.problem.Query;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts the decisions that filters find, and gives them as a file. */
@Path("/api/v1/decisions")
@Tag(name = "Decisions")
public class DecisionExportResource {
    private static final String CSV = "text/csv";
    private static final String FOUND = "X-Total-Count";

    /** Files at once. */
    private static final int MOST = 8;

    private final DecisionArchive archive;
    private final Places places = new Places(MOST, "Too many files of decisions at once.");

    DecisionExportResource(DecisionArchive archive) {
        this.archive = archive;
    }

    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Count decisions",
            description = "How many the filters find. It counts no further than 100,000, and then says that there are"
                    + " more.")
    @Parameter(ref = "DecisionsLeadId")
    @Parameter(ref = "DecisionsFrom")
    @Parameter(ref = "DecisionsTo")
    @Parameter(ref = "DecisionsStatus")
    @Parameter(ref = "DecisionsBand")
    @Parameter(ref = "DecisionsRuleSet")
    @Parameter(ref = "DecisionsVersion")
    @Parameter(ref = "DecisionsCaller")
    @Parameter(ref = "DecisionsKind")
    @Parameter(ref = "DecisionsTrigger")
    @Parameter(ref = "DecisionsSuperseded")
    @APIResponse(
            responseCode = "200",
            description = "count, and whether there are more",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DecisionCount")))
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response count(@Context UriInfo uri) {
        int found = archive.count(filter(uri), DecisionExport.MOST + 1);
        return Answers.ok(Map.of("count", Math.min(found, DecisionExport.MOST), "more", found > DecisionExport.MOST));
    }

    @GET
    @Path("export")
    @Produces({CSV, StreamResource.NDJSON})
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Decisions as a file",
            description = "What the filters find, newest first, as CSV or NDJSON: codes and figures, nothing that could"
                    + " name a person. At most 100,000; X-Total-Count says how many there are, counted to one more than"
                    + " that. An answer that breaks off is not whole. In the CSV a cell that a spreadsheet could take"
                    + " for a formula begins with an apostrophe.")
    @Parameter(ref = "DecisionsLeadId")
    @Parameter(ref = "DecisionsFrom")
    @Parameter(ref = "DecisionsTo")
    @Parameter(ref = "DecisionsStatus")
    @Parameter(ref = "DecisionsBand")
    @Parameter(ref = "DecisionsRuleSet")
    @Parameter(ref = "DecisionsVersion")
    @Parameter(ref = "DecisionsCaller")
    @Parameter(ref = "DecisionsKind")
    @Parameter(ref = "DecisionsTrigger")
    @Parameter(ref = "DecisionsSuperseded")
    @APIResponse(
            responseCode = "200",
            description = "A row or a line a decision",
            headers =
                    @Header(
                            name = FOUND,
                            description = "How many the filters find",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = StreamResource.NDJSON, schema = @Schema(ref = "DecisionItem"))
            })
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "406", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response export(@Context HttpHeaders headers, @Context UriInfo uri, @Context RoutingContext request) {
        DecisionFilter filter = filter(uri);
        boolean csv = !Answers.prefers(headers, StreamResource.NDJSON, CSV);
        places.take(request);
        int found = archive.count(filter, DecisionExport.MOST + 1);
        Runnable hangUp = () -> request.request().connection().close();
        return Response.ok(
                        new DecisionExport(archive, filter, csv, hangUp),
                        csv ? CSV + ";charset=UTF-8" : StreamResource.NDJSON)
                .header(FOUND, found)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=decisions." + (csv ? "csv" : "ndjson"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static DecisionFilter filter(UriInfo uri) {
        return Filters.of(Query.of(uri, Filters.ALL), null, DecisionFilter.MOST);
    }
}
