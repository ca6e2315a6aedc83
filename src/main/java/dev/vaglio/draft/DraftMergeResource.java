package dev.vaglio.draft;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.difference.Conflict.Choice;
import dev.vaglio.difference.DifferenceView;
import dev.vaglio.difference.Side;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what a draft changes of its base, and brings it onto a newer version. */
@Path("/api/v1/drafts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftMergeResource {
    private final Drafts drafts;
    private final DraftSources sources;
    private final Merging merging;

    DraftMergeResource(Drafts drafts, DraftSources sources, Merging merging) {
        this.drafts = drafts;
        this.sources = sources;
        this.merging = merging;
    }

    @GET
    @Path("/diff")
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "What a draft changes",
            description = "Of the version that it is based on, by table, row and cell; other files line by line.")
    @APIResponse(
            responseCode = "200",
            description = "tables, files, and the consequences that the checks did not find in the base")
    @APIResponse(responseCode = "404", ref = "Problem")
    public Response difference(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query.of(uri);
        return DraftCalls.answer(() -> {
            Draft draft = drafts.find(DraftCalls.id(id)).orElseThrow(DraftProblems::unknown);
            RuleSetSource base = sources.base(draft.ruleSet(), draft.base());
            Texts texts = Texts.of(base);
            String language = texts.choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            Map<String, @Nullable Object> tree =
                    new DifferenceView(texts, language).of(Side.of(base), Side.of(sources.at(draft, draft.revision())));
            tree.put("ruleSet", draft.ruleSet());
            tree.put("baseVersion", draft.base());
            tree.put("revision", draft.revision());
            return DraftCalls.json(tree);
        });
    }

    @POST
    @Path("/merge")
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bring a draft onto the version that is live",
            description =
                    "{revision, reason?, choices?: {id of a conflict: mine | theirs}}. Tables are merged by cell, other files"
                            + " by line. What both changed otherwise is a 409 that lists each conflict with its three values, until there"
                            + " is a choice for each. A merge can not be undone; what was approved before is revoked.")
    @APIResponse(responseCode = "200", description = "The new revision and the version it is based on now")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response merge(
            @PathParam("id") String id, byte[] body, @Context SecurityContext security, @Context UriInfo uri) {
        Query.of(uri);
        DraftBody fields = new DraftBody(body, "revision", "reason", "choices");
        int revision = fields.revision();
        String reason = fields.textOrNull("reason", DraftLimits.REASON);
        Map<String, Choice> choices = fields.choices();
        fields.requireSound();
        Gesture gesture = new Gesture(revision, DraftCalls.actor(security), reason);
        return DraftCalls.answer(() -> {
            Changed changed = merging.merge(DraftCalls.id(id), gesture, choices);
            Map<String, @Nullable Object> tree = new TreeMap<>();
            tree.put("revision", changed.draft().revision());
            tree.put("baseVersion", changed.draft().base());
            tree.put("changes", changed.changes());
            return DraftCalls.json(tree);
        });
    }

    @POST
    @Path("/merge/preview")
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What bringing a draft onto the live version would come to",
            description =
                    "{revision, choices?}. Nothing is changed: the answer has each conflict, chosen or not, and what the"
                            + " draft would change of the live version then; where nobody chose, the live version's stands.")
    @APIResponse(responseCode = "200", description = "Conflicts and difference")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response preview(
            @PathParam("id") String id, byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query.of(uri);
        DraftBody fields = new DraftBody(body, "revision", "choices");
        int revision = fields.revision();
        Map<String, Choice> choices = fields.choices();
        fields.requireSound();
        return DraftCalls.answer(() -> {
            MergePreview preview = merging.preview(DraftCalls.id(id), revision, choices);
            Texts texts = Texts.of(sources.base(preview.draft().ruleSet(), preview.live()));
            String language = texts.choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
            return DraftCalls.json(preview.tree(new DifferenceView(texts, language)));
        });
    }
}
