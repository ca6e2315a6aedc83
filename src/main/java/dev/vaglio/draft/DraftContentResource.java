package dev.vaglio.draft;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.DecisionMap;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.BundleZip;
import dev.vaglio.ruleset.GraphView;
import dev.vaglio.ruleset.TableView;
import dev.vaglio.ruleset.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what a draft holds as it stands: its tables and files. */
@Path("/api/v1/drafts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftContentResource {
    private static final String ZIP = "application/zip";

    private final Drafts drafts;

    DraftContentResource(Drafts drafts) {
        this.drafts = drafts;
    }

    @GET
    @Path("/tables")
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "The tables of a draft", description = "Those of files that can be read.")
    @APIResponse(responseCode = "200", description = "The tables, without their rows")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response tables(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query.of(uri);
        return DraftCalls.answer(() -> {
            RuleSetSource source = source(draft(id));
            TableView view = view(source, headers);
            return DraftCalls.json(Map.of(
                    "items",
                    BundleTables.of(source).tables().stream().map(view::summary).toList()));
        });
    }

    @GET
    @Path("/tables/{table}")
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "A table of a draft", description = "With the revision that its edits name.")
    @APIResponse(responseCode = "200", description = "Typed columns, and rows with their cells as written")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response table(
            @PathParam("id") String id,
            @PathParam("table") String table,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.of(uri);
        return DraftCalls.answer(() -> {
            Draft draft = draft(id);
            RuleSetSource source = source(draft);
            DecisionTable found = BundleTables.of(source).table(table).orElseThrow(DraftProblems::unknownTable);
            Map<String, @Nullable Object> tree =
                    new TreeMap<>(view(source, headers).whole(found));
            tree.put("revision", draft.revision());
            return DraftCalls.json(tree);
        });
    }

    @GET
    @Path("/graph")
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "What decides what in a draft", description = "As far as its models can be read.")
    @APIResponse(responseCode = "200", description = "Inputs, decisions, tables and services, and which needs which")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response graph(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query.of(uri);
        return DraftCalls.answer(() -> {
            RuleSetSource source = source(draft(id));
            Texts texts = Texts.of(source);
            return DraftCalls.json(new GraphView(texts, language(texts, headers)).tree(DecisionMap.of(source)));
        });
    }

    @GET
    @Path("/files")
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "The files of a draft", description = "Models, rules, cases, texts and mappings.")
    @APIResponse(responseCode = "200", description = "Their paths, sorted, and the revision that they are of")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response files(@PathParam("id") String id, @Context UriInfo uri) {
        Query.of(uri);
        return DraftCalls.answer(() -> {
            Draft draft = draft(id);
            List<Map<String, String>> items = source(draft).files().keySet().stream()
                    .sorted()
                    .map(path -> Map.of("path", path))
                    .toList();
            return DraftCalls.json(Map.of("revision", draft.revision(), "items", items));
        });
    }

    @GET
    @Path("/files/{path: .+}")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "A file of a draft as it stands")
    @APIResponse(responseCode = "200", description = "The text")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response file(@PathParam("id") String id, @PathParam("path") String path, @Context UriInfo uri) {
        Query.of(uri);
        return DraftCalls.answer(() -> {
            Draft draft = draft(id);
            String text = source(draft).files().get(path);
            if (text == null) {
                throw Problem.of(ProblemType.NOT_FOUND, "The draft has no file of this path.")
                        .asException();
            }
            return Response.ok(text.getBytes(StandardCharsets.UTF_8), "text/plain;charset=UTF-8")
                    .build();
        });
    }

    @GET
    @Path("/bundle")
    @Produces(ZIP)
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "All files of a draft as a zip")
    @APIResponse(responseCode = "200", description = "The zip")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response bundle(@PathParam("id") String id, @Context UriInfo uri) {
        Query.of(uri);
        return DraftCalls.answer(() -> {
            Draft draft = draft(id);
            String name = draft.ruleSet() + "-draft-" + draft.revision() + ".zip";
            return Response.ok(BundleZip.write(source(draft)), ZIP)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                    .build();
        });
    }

    private Draft draft(String id) {
        return drafts.find(DraftCalls.id(id)).orElseThrow(DraftProblems::unknown);
    }

    private RuleSetSource source(Draft draft) {
        return drafts.source(draft.id(), draft.revision());
    }

    private static TableView view(RuleSetSource source, HttpHeaders headers) {
        Texts texts = Texts.of(source);
        return new TableView(texts, language(texts, headers));
    }

    private static String language(Texts texts, HttpHeaders headers) {
        return texts.choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
