package dev.vaglio.difference;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what two published versions of a rule set have otherwise, by table, row and cell. */
@Path("/api/v1/rulesets/{name}/diff")
@Produces(MediaType.APPLICATION_JSON)
public class DifferenceResource {
    private static final int MOST = 999_999_999;

    private final RuleSets ruleSets;

    DifferenceResource(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** {@code from} and {@code to} are numbers of versions; {@code to} is the live one where it is not given. */
    @GET
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    public Response difference(@PathParam("name") String name, @Context UriInfo uri, @Context HttpHeaders headers) {
        Query query = Query.of(uri, "from", "to");
        Version after = RuleSetProblems.version(ruleSets, name, query.integer("to", 1, MOST));
        Version before = RuleSetProblems.version(ruleSets, name, from(query));
        String language = after.texts().choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Map<String, @Nullable Object> tree =
                new DifferenceView(after.texts(), language).of(Side.of(before.ruleSet()), Side.of(after.ruleSet()));
        tree.put("ruleSet", name);
        tree.put("from", before.number());
        tree.put("to", after.number());
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static int from(Query query) {
        Integer from = query.integer("from", 1, MOST);
        if (from == null) {
            throw Problem.of(ProblemType.INVALID_PARAMETER, "It is not said from which version.")
                    .withErrors(List.of(new Fault("from", "missing_parameter", "The number of a version.")))
                    .asException();
        }
        return from;
    }
}
