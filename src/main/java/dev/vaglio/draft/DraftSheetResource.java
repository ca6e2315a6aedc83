package dev.vaglio.draft;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.Texts;
import dev.vaglio.workbook.Content;
import dev.vaglio.workbook.CsvWriter;
import dev.vaglio.workbook.ExportedFile;
import dev.vaglio.workbook.Labels;
import dev.vaglio.workbook.WorkbookWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.Map;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Gives the tables of a draft as spreadsheets, and takes them back as one change. */
@Path("/api/v1/drafts/{id}")
@Tag(name = "Drafts")
public class DraftSheetResource {
    private final Drafts drafts;
    private final DraftSheets sheets;
    private final DraftChecks checks;

    DraftSheetResource(Drafts drafts, DraftSheets sheets, DraftChecks checks) {
        this.drafts = drafts;
        this.sheets = sheets;
        this.checks = checks;
    }

    @GET
    @Path("/workbook")
    @Produces(ExportedFile.XLSX)
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "The tables of a draft as a workbook", description = "As it stands; a sheet a table.")
    @APIResponse(responseCode = "200", description = "The workbook, in English or Italian")
    @APIResponse(responseCode = "404", ref = "Problem")
    public Response workbook(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query.of(uri);
        return DraftCalls.answer(() -> {
            Draft draft = draft(id);
            Content content = sheets.content(draft, draft.revision());
            return exported(
                    draft,
                    headers,
                    "",
                    ExportedFile.XLSX,
                    (language, labels) ->
                            new WorkbookWriter(language, labels).write(content.origin(), content.tables()));
        });
    }

    @GET
    @Path("/tables/{table}/csv")
    @Produces(ExportedFile.CSV)
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "A table of a draft as CSV", description = "With semicolons in Italian, else with commas.")
    @APIResponse(responseCode = "200", description = "The lines of its sheet in a workbook")
    @APIResponse(responseCode = "404", ref = "Problem")
    public Response csv(
            @PathParam("id") String id,
            @PathParam("table") String table,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.of(uri);
        return DraftCalls.answer(() -> {
            Draft draft = draft(id);
            Content content = sheets.content(draft, draft.revision());
            DecisionTable found = content.tables().stream()
                    .filter(one -> one.id().equals(table))
                    .findFirst()
                    .orElseThrow(DraftProblems::unknownTable);
            return exported(
                    draft,
                    headers,
                    "-" + table,
                    ExportedFile.CSV,
                    (language, labels) -> new CsvWriter(language, labels).write(content.origin(), found));
        });
    }

    @POST
    @Path("/workbook")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes({ExportedFile.XLSX, DraftImportResource.CSV})
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Change a draft as it was edited in a spreadsheet",
            description =
                    "The workbook or the CSV of a table as this draft, or the version that it began from, gave it: all of it"
                            + " is one change, which one undo takes back. What others did since stays; the same cell is a 409 with"
                            + " both values. ?dryRun=true answers what the file says and changes nothing; ?reason= says why.")
    @APIResponse(responseCode = "200", description = "The revision, with edits, difference and findings")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response put(
            @PathParam("id") String id,
            byte[] file,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @Context HttpHeaders headers,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Query query = Query.of(uri, "reason", "dryRun");
        String reason = DraftCalls.text(query, "reason", DraftLimits.REASON);
        return DraftCalls.answer(() -> {
            Draft draft = draft(id);
            DraftSheets.Sheets read = sheets.read(draft, file, type.startsWith(DraftImportResource.CSV));
            Map<String, @Nullable Object> tree = SheetView.of(read.imported(), read.base(), headers);
            tree.put("revision", draft.revision());
            if (!query.flag("dryRun")) {
                Changed changed = sheets.put(draft, read, DraftCalls.actor(security), reason);
                tree.put("revision", changed.draft().revision());
                tree.put("tableFindings", checks.ofTables(changed));
            }
            return DraftCalls.json(tree);
        });
    }

    private Draft draft(String id) {
        return drafts.find(DraftCalls.id(id)).orElseThrow(DraftProblems::unknown);
    }

    private Response exported(
            Draft draft, HttpHeaders headers, String what, String type, BiFunction<String, Labels, byte[]> writer) {
        RuleSetSource source = drafts.source(draft.id(), draft.revision());
        Texts texts = Texts.of(source);
        String language = texts.choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String ending = type.equals(ExportedFile.XLSX) ? ".xlsx" : ".csv";
        String name = draft.ruleSet() + "-draft-" + draft.revision() + what + ending;
        return ExportedFile.of(writer.apply(language, new Labels(texts, language)), type, name, language);
    }
}
