package dev.vaglio.draft;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Begins, shows and abandons drafts. */
@Path("/api/v1/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftResource {
    private static final int PAGE = 100;

    private final RuleSets ruleSets;
    private final Drafts drafts;

    DraftResource(RuleSets ruleSets, Drafts drafts) {
        this.ruleSets = ruleSets;
        this.drafts = drafts;
    }

    @POST
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin a draft of a published version",
            description =
                    "{ruleSet, version?, title, reason}; of any version, also a retired one; without one of the live one.")
    @APIResponse(responseCode = "201", description = "The draft at revision 0")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response begin(byte[] body, @Context SecurityContext security, @Context UriInfo uri) {
        Query.of(uri);
        DraftBody fields = new DraftBody(body, "ruleSet", "version", "title", "reason");
        String ruleSet = fields.text("ruleSet", DraftLimits.TITLE);
        Integer version = fields.numberOrNull("version", 1);
        String title = fields.text("title", DraftLimits.TITLE);
        String reason = fields.text("reason", DraftLimits.REASON);
        fields.requireSound();
        return DraftCalls.answer(() -> {
            int base = base(ruleSets, ruleSet, version);
            Draft draft = drafts.begin(ruleSet, base, title, DraftCalls.actor(security), reason);
            return Response.created(URI.create("/api/v1/drafts/" + draft.id()))
                    .type(MediaType.APPLICATION_JSON)
                    .entity(Json.canonical(DraftView.whole(draft, List.of())))
                    .build();
        });
    }

    /** The version that is named, also one that decides no more, or the live one. Throws the problem of one that never was. */
    static int base(RuleSets ruleSets, String ruleSet, @Nullable Integer version) {
        if (version != null
                && ruleSets.versions(ruleSet).stream().anyMatch(published -> version.equals(published.number()))) {
            return version;
        }
        return RuleSetProblems.version(ruleSets, ruleSet, version).number();
    }

    @GET
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "The drafts, newest first",
            description = "Narrowed by ruleSet, state and author; before is an id.")
    @APIResponse(responseCode = "200", description = "The drafts, and next as the value of before for more")
    @APIResponse(responseCode = "400", ref = "Problem")
    public Response list(@Context UriInfo uri) {
        Query query = Query.of(uri, "ruleSet", "state", "author", "before", "limit");
        int limit = query.integer("limit", PAGE, 1, PAGE);
        String state = query.oneOf("state", "open", "submitted", "published", "abandoned");
        UUID before = query.read("before", "invalid_id", "the id of a draft", UUID::fromString);
        return DraftCalls.answer(() -> {
            List<Draft> found = drafts.list(query.text("ruleSet"), state, query.text("author"), before, limit);
            Map<String, @Nullable Object> page = new TreeMap<>();
            page.put("items", found.stream().map(DraftView::of).toList());
            page.put(
                    "next",
                    found.size() < limit ? null : found.get(limit - 1).id().toString());
            return DraftCalls.json(page);
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "One draft, with what undoing and doing again would concern")
    @APIResponse(responseCode = "200", description = "The draft")
    @APIResponse(responseCode = "404", ref = "Problem")
    public Response one(@PathParam("id") String id, @Context UriInfo uri) {
        Query.of(uri);
        return DraftCalls.answer(() -> {
            Draft draft = draft(id);
            return DraftCalls.json(DraftView.whole(draft, drafts.history(draft.id(), 0)));
        });
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Operation(summary = "Abandon a draft", description = "It stays to be read, and can not be changed any more.")
    @APIResponse(responseCode = "204", description = "It is abandoned")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    public Response abandon(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        Query.of(uri);
        return DraftCalls.answer(() -> {
            Draft draft = draft(id);
            if (!draft.state().canBeEdited()) {
                throw DraftProblems.closed(draft);
            }
            if (!drafts.mark(draft.id(), draft.revision(), DraftState.ABANDONED, DraftCalls.actor(security))) {
                throw DraftProblems.busy();
            }
            return Response.noContent().build();
        });
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "What was done, by whom, when and why, with what stood there before",
            description = "In its order, after a revision where one is given.")
    @APIResponse(responseCode = "200", description = "The revisions")
    @APIResponse(responseCode = "404", ref = "Problem")
    public Response history(@PathParam("id") String id, @Context UriInfo uri) {
        int after = Query.of(uri, "after").integer("after", 0, 0, DraftLimits.REVISIONS);
        return DraftCalls.answer(() -> DraftCalls.json(Map.of(
                "items",
                drafts.history(draft(id).id(), after).stream()
                        .map(DraftView::revision)
                        .toList())));
    }

    private Draft draft(String id) {
        return drafts.find(DraftCalls.id(id)).orElseThrow(DraftProblems::unknown);
    }
}
