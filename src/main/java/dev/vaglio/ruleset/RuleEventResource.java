package dev.vaglio.ruleset;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows who did what to a rule set, and when. */
@Path("/api/v1/rulesets/{name}/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule sets")
public class RuleEventResource {
    private static final int PAGE = 100;
    private static final int MOST = 1_000;

    private final RuleSets ruleSets;
    private final RuleEvents events;

    RuleEventResource(RuleSets ruleSets, RuleEvents events) {
        this.ruleSets = ruleSets;
        this.events = events;
    }

    /** Newest first; {@code next} is the cursor of the page after, null at the end. */
    @GET
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "Who did what to a rule set and when; newest first")
    public Response events(@PathParam("name") String name, @Context UriInfo uri) {
        Query query = Query.of(uri, "subject", "cursor", "limit");
        int limit = query.integer("limit", PAGE, 1, MOST);
        Long before = query.read("cursor", "invalid_cursor", "next of the page before", Long::valueOf);
        RuleSetProblems.version(ruleSets, name, null);
        List<RuleEvent> found = RuleSetProblems.asked(() -> events.newest(name, query.text("subject"), before, limit));
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("items", found.stream().map(RuleEventResource::view).toList());
        tree.put("next", found.size() < limit ? null : found.get(limit - 1).number());
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON).build();
    }

    private static Map<String, @Nullable Object> view(RuleEvent event) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("event", event.number());
        tree.put("at", event.at());
        tree.put("who", event.who());
        tree.put("what", event.what());
        tree.put("subject", event.subject());
        tree.put("detail", event.detail());
        return tree;
    }
}
