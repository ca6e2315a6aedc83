package dev.vaglio.draft;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.EDITOR;

import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.json.Json;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.BundleZip;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.UnreadableBundle;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes whole bundles as a zip; each is a draft like any other. */
@Path("/api/v1/bundles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftBundleResource {
    private static final String ZIP = "application/zip";
    private static final String TITLE = "Bundle that was sent";
    private static final int MOST = 999_999_999;

    private final Sending sending;
    private final RuleSets ruleSets;

    DraftBundleResource(Sending sending, RuleSets ruleSets) {
        this.sending = sending;
        this.ruleSets = ruleSets;
    }

    @POST
    @Consumes(ZIP)
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Begin a draft with a whole bundle",
            description =
                    "A zip of dmn/ and rules/. ?ruleSet= names what it is of, ?base= the version that it was made from"
                            + " (the live one), ?title= and ?reason= the draft. Answers with draft and revision, which a change"
                            + " request names.")
    @APIResponse(responseCode = "201", description = "draft, revision, base, hash")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response send(byte[] zip, @Context SecurityContext security, @Context UriInfo uri) {
        Query query = Query.of(uri, "ruleSet", "base", "title", "reason");
        String name = Objects.requireNonNullElse(query.text("ruleSet"), Bundle.DEFAULT);
        String title = DraftCalls.text(query, "title", DraftLimits.TITLE, TITLE);
        String reason = DraftCalls.text(query, "reason", DraftLimits.REASON, TITLE);
        int base = RuleSetProblems.version(ruleSets, name, query.integer("base", 1, MOST))
                .number();
        RuleSetSource source = read(name, zip);
        return DraftCalls.answer(() -> {
            Changed changed = sending.begin(source, base, title, DraftCalls.actor(security), reason);
            return Response.created(
                            URI.create("/api/v1/drafts/" + changed.draft().id()))
                    .type(MediaType.APPLICATION_JSON)
                    .entity(tree(changed))
                    .build();
        });
    }

    @PUT
    @Path("/{draft}")
    @Consumes(ZIP)
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Put a whole bundle in the place of all files of a draft",
            description = "It is the next revision: what was approved of the one before is revoked. ?base= names the"
                    + " version that it was made from where that is another by now, ?revision= the revision that was seen"
                    + " (otherwise whichever the draft has).")
    @APIResponse(responseCode = "200", description = "draft, revision, base, hash")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response sendAgain(
            @PathParam("draft") String draft, byte[] zip, @Context SecurityContext security, @Context UriInfo uri) {
        Query query = Query.of(uri, "base", "revision", "reason");
        Integer base = query.integer("base", 1, MOST);
        Integer seen = query.integer("revision", 0, MOST);
        Gesture gesture =
                new Gesture(0, DraftCalls.actor(security), DraftCalls.text(query, "reason", DraftLimits.REASON, TITLE));
        return DraftCalls.answer(() -> Response.ok(
                        tree(sending.again(DraftCalls.id(draft), gesture, seen, base, ruleSet -> {
                            requireKnown(ruleSet, base);
                            return read(ruleSet, zip);
                        })),
                        MediaType.APPLICATION_JSON)
                .build());
    }

    private void requireKnown(String ruleSet, @Nullable Integer base) {
        if (base != null) {
            RuleSetProblems.version(ruleSets, ruleSet, base);
        }
    }

    private static byte[] tree(Changed changed) {
        Draft draft = changed.draft();
        return Json.canonical(Map.of(
                "draft", draft.id().toString(),
                "revision", draft.revision(),
                "base", draft.base(),
                "hash", changed.source().hash()));
    }

    private static RuleSetSource read(String name, byte[] zip) {
        try {
            return BundleZip.read(name, zip);
        } catch (UnreadableBundle refused) {
            throw Problem.of(ProblemType.INVALID_BODY, "The body is no bundle: " + refused.getMessage())
                    .asException();
        }
    }
}
