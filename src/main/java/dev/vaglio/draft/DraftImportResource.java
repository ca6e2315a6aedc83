package dev.vaglio.draft;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.EDITOR;

import dev.vaglio.edit.TableEdit;
import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import dev.vaglio.workbook.Finding;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes tables back that were edited in a spreadsheet. */
@Path("/api/v1/rulesets/{name}/workbook")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftImportResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";
    private static final String TITLE = "Import of a spreadsheet";

    private final Importing importing;

    DraftImportResource(Importing importing) {
        this.importing = importing;
    }

    @POST
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Consumes({XLSX, CSV})
    @Operation(
            summary = "Begin a draft with what was edited in a spreadsheet",
            description =
                    "The workbook or the CSV of a table as a version gave it. The draft begins from that version;"
                            + " ?title= and ?reason= name it. ?dryRun=true answers with the edits and the findings alone. A"
                            + " formula, macro or foreign file is refused at its cell; what was read otherwise than it is written is said.")
    @APIResponse(responseCode = "200", description = "Of a dry run: edits and findings")
    @APIResponse(responseCode = "201", description = "The draft, with edits and findings")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response read(
            @PathParam("name") String name,
            byte[] file,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Query query = Query.of(uri, "title", "reason", "dryRun");
        boolean csv = type.startsWith(CSV);
        return DraftCalls.answer(() -> {
            Imported imported = importing.read(name, file, csv);
            return query.flag("dryRun")
                    ? DraftCalls.json(tree(imported))
                    : begun(
                            importing.begin(name, imported, title(query), DraftCalls.actor(security), reason(query)),
                            imported);
        });
    }

    private static Response begun(Changed changed, Imported imported) {
        Map<String, @Nullable Object> tree = tree(imported);
        tree.put("draft", DraftView.of(changed.draft()));
        return Response.created(URI.create("/api/v1/drafts/" + changed.draft().id()))
                .type(MediaType.APPLICATION_JSON)
                .entity(Json.canonical(tree))
                .build();
    }

    private static String title(Query query) {
        return within(Objects.requireNonNullElse(query.text("title"), TITLE), DraftLimits.TITLE, "title");
    }

    private static String reason(Query query) {
        return within(Objects.requireNonNullElse(query.text("reason"), TITLE), DraftLimits.REASON, "reason");
    }

    private static String within(String text, int most, String name) {
        if (text.length() > most || text.indexOf('\0') >= 0) {
            throw DraftProblems.refused(name, "invalid_value", "At most " + most + " characters can be kept.");
        }
        return text;
    }

    private static Map<String, @Nullable Object> tree(Imported imported) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("baseVersion", imported.base().origin().number().orElse(null));
        tree.put("refused", imported.refused());
        tree.put("edits", edits(imported));
        tree.put("findings", imported.findings().stream().map(Finding::tree).toList());
        return tree;
    }

    private static List<Map<String, @Nullable Object>> edits(Imported imported) {
        return imported.edits().stream().map(TableEdit::tree).toList();
    }
}
