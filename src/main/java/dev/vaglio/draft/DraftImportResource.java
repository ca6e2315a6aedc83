package dev.vaglio.draft;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.EDITOR;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import dev.vaglio.workbook.ExportedFile;
import dev.vaglio.workbook.Imported;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes tables back that were edited in a spreadsheet. */
@Path("/api/v1/rulesets/{name}/workbook")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftImportResource {
    /** Whatever its character set is said to be: it is read as UTF-8. */
    static final String CSV = "text/csv";

    private static final String TITLE = "Import of a spreadsheet";

    private final Importing importing;

    DraftImportResource(Importing importing) {
        this.importing = importing;
    }

    @POST
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Consumes({ExportedFile.XLSX, CSV})
    @Operation(
            summary = "Begin a draft with what was edited in a spreadsheet",
            description =
                    "The workbook or the CSV of a table as a version gave it. The draft begins from that version;"
                            + " ?title= and ?reason= name it. ?dryRun=true answers what the file says and begins nothing. A"
                            + " formula, macro or foreign file is refused at its cell; what was read otherwise than it is written is said.")
    @APIResponse(responseCode = "200", description = "Of a dry run: edits, difference and findings")
    @APIResponse(responseCode = "201", description = "The draft, with edits, difference and findings")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response read(
            @PathParam("name") String name,
            byte[] file,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Context HttpHeaders headers,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Query query = Query.of(uri, "title", "reason", "dryRun");
        boolean csv = type.startsWith(CSV);
        return DraftCalls.answer(() -> {
            Imported imported = importing.read(name, file, csv);
            Map<String, @Nullable Object> tree = SheetView.of(imported, importing.base(name, imported), headers);
            tree.put("baseVersion", imported.base().origin().number().orElse(null));
            return query.flag("dryRun")
                    ? DraftCalls.json(tree)
                    : begun(
                            importing.begin(
                                    name,
                                    imported,
                                    DraftCalls.text(query, "title", DraftLimits.TITLE, TITLE),
                                    DraftCalls.actor(security),
                                    DraftCalls.text(query, "reason", DraftLimits.REASON, TITLE)),
                            tree);
        });
    }

    private static Response begun(Changed changed, Map<String, @Nullable Object> tree) {
        tree.put("draft", DraftView.of(changed.draft()));
        return Response.created(URI.create("/api/v1/drafts/" + changed.draft().id()))
                .type(MediaType.APPLICATION_JSON)
                .entity(Json.canonical(tree))
                .build();
    }
}
