package dev.vaglio.change;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

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
import jakarta.ws.rs.GET;
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
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes whole bundles as a zip, to be submitted as a draft. */
@Path("/api/v1/bundles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class BundleResource {
    private static final String ZIP = "application/zip";
    private static final int MOST = 999_999_999;

    private final SentBundles bundles;
    private final RuleSets ruleSets;
    private final Gate gate;

    BundleResource(SentBundles bundles, RuleSets ruleSets, Gate gate) {
        this.bundles = bundles;
        this.ruleSets = ruleSets;
        this.gate = gate;
    }

    /** {@code base} is the version that it was made from, the live one where none is given. */
    @POST
    @Consumes(ZIP)
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Send a bundle to be published",
            description = "Answers with draft and revision, which a change request names. It is checked when it is"
                    + " submitted; what is no bundle is refused at once.")
    public Response send(byte[] zip, @Context SecurityContext security, @Context UriInfo uri) {
        Query query = Query.of(uri, "ruleSet", "base");
        String given = query.text("ruleSet");
        String name = given == null ? Bundle.DEFAULT : given;
        int base = base(query, name);
        RuleSetSource source = read(name, zip);
        String draft = ChangeProblems.asked(
                () -> bundles.keep(source, base, Actor.of(security).name()));
        return Response.created(uri.getAbsolutePathBuilder().path(draft).build())
                .entity(Json.canonical(Map.of("draft", draft, "revision", 1, "base", base, "hash", source.hash())))
                .build();
    }

    /** The next revision; approvals of the one before hold no more. */
    @PUT
    @Path("/{draft}")
    @Consumes(ZIP)
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Send a bundle in place of one that was sent before",
            description = "It is the next revision of the draft: what was approved of the one before is revoked.")
    public Response sendAgain(
            @PathParam("draft") String draft, byte[] zip, @Context SecurityContext security, @Context UriInfo uri) {
        Query query = Query.of(uri, "base");
        return ChangeProblems.asked(() -> {
            Proposal before = bundles.find(draft).orElseThrow(ChangeProblems::unknownDraft);
            if (!before.open()) {
                throw ChangeProblems.conflict("The draft is closed.");
            }
            int base = query.values().containsKey("base") ? base(query, before.ruleSet()) : before.base();
            RuleSetSource source = read(before.ruleSet(), zip);
            long revision =
                    bundles.keep(before, source, base, Actor.of(security).name());
            return Response.ok(
                            Json.canonical(
                                    Map.of("draft", draft, "revision", revision, "base", base, "hash", source.hash())),
                            MediaType.APPLICATION_JSON)
                    .build();
        });
    }

    @GET
    @Path("/{draft}/checks")
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Check a bundle that was sent",
            description =
                    "What submitting it would be held against: findings that its base does not have, and the cases"
                            + " that fail.")
    public Response checks(@PathParam("draft") String draft, @Context UriInfo uri) {
        Query.of(uri);
        return ChangeProblems.asked(() -> {
            Proposal proposal = bundles.find(draft).orElseThrow(ChangeProblems::unknownDraft);
            Inspected inspected = gate.inspect(proposal);
            Map<String, Object> tree = new TreeMap<>(inspected.tree());
            tree.put("draft", draft);
            tree.put("revision", proposal.revision());
            tree.put(
                    "failing",
                    inspected.failing().stream().map(ChangeProblems::failing).toList());
            return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON).build();
        });
    }

    private int base(Query query, String ruleSet) {
        Integer base = query.integer("base", 1, MOST);
        return RuleSetProblems.version(ruleSets, ruleSet, base).number();
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
