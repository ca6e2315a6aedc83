package dev.vaglio.draft;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a draft as it stands. */
@Path("/api/v1/drafts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftCheckResource {
    private final Drafts drafts;
    private final DraftChecks checks;

    DraftCheckResource(Drafts drafts, DraftChecks checks) {
        this.drafts = drafts;
        this.checks = checks;
    }

    @GET
    @Path("/checks")
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "What is wrong with a draft",
            description =
                    "Each finding with its file, table, row and column, a gap with the rows that close it. ?table= looks at"
                            + " one table by itself, at once; without it the whole bundle is compiled, its cases are run, and it is"
                            + " held against what callers lately sent and received, which takes seconds.")
    @APIResponse(responseCode = "200", description = "The findings, and the revision that they are of")
    @APIResponse(responseCode = "404", ref = "Problem")
    public Response checks(@PathParam("id") String id, @Context UriInfo uri) {
        String table = Query.of(uri, "table").text("table");
        return DraftCalls.answer(() -> {
            Draft draft = draft(id);
            RuleSetSource source = source(draft);
            List<Map<String, @Nullable Object>> findings = table == null
                    ? checks.whole(draft, source)
                    : checks.ofTable(source, table(source, table).id());
            return DraftCalls.json(Map.of("revision", draft.revision(), "findings", findings));
        });
    }

    @POST
    @Path("/cases/run")
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "Run the cases of a draft", description = "Where it does not compile, its findings say why.")
    @APIResponse(responseCode = "200", description = "How many were run, and those that failed with what was expected")
    public Response cases(@PathParam("id") String id, @Context UriInfo uri) {
        Query.of(uri);
        return DraftCalls.answer(() -> {
            Draft draft = draft(id);
            RuleSetSource source = source(draft);
            Map<String, @Nullable Object> tree = new TreeMap<>(checks.cases(source));
            tree.put("revision", draft.revision());
            return DraftCalls.json(tree);
        });
    }

    private static DecisionTable table(RuleSetSource source, String id) {
        return BundleTables.of(source).table(id).orElseThrow(DraftProblems::unknownTable);
    }

    private Draft draft(String id) {
        return drafts.find(DraftCalls.id(id)).orElseThrow(DraftProblems::unknown);
    }

    private RuleSetSource source(Draft draft) {
        return drafts.source(draft.id(), draft.revision());
    }
}
