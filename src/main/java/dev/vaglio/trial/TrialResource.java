package dev.vaglio.trial;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.EDITOR;

import dev.vaglio.decision.Rehearsal;
import dev.vaglio.decision.View;
import dev.vaglio.draft.Draft;
import dev.vaglio.draft.DraftRules;
import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tries a lead on a draft. */
@Path("/api/v1/drafts/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class TrialResource {
    private static final String LIVE = "live";
    /** What the answer says of the draft. */
    private static final List<String> DECIDER = List.of("draft", "revision", "hash");

    private final DraftRules drafts;
    private final RuleSets ruleSets;
    private final Rehearsal rehearsal;

    TrialResource(DraftRules drafts, RuleSets ruleSets, Rehearsal rehearsal) {
        this.drafts = drafts;
        this.ruleSets = ruleSets;
        this.rehearsal = rehearsal;
    }

    @POST
    @RolesAllowed({EDITOR, APPROVER, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Try a lead on a draft",
            description = "Decides as the draft at its latest revision would, and nothing comes of it: no decision is"
                    + " logged, no turn taken. ?against=live decides by the live version too, as of the same moment,"
                    + " and says as JSON pointers where the outcomes differ.")
    @Parameter(ref = "Strict")
    @Parameter(ref = "Mapping")
    @Parameter(
            name = "against",
            description = "The live version is asked as well.",
            schema = @Schema(type = SchemaType.STRING, enumeration = LIVE))
    @Parameter(ref = "DecisionView")
    @Parameter(ref = "AcceptLanguage")
    @RequestBody(
            required = true,
            description = "The facts, as a decision takes them.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Lead")))
    @APIResponse(
            responseCode = "200",
            description = "decision as a dry run answers it, with draft, revision and hash of what decided; against the"
                    + " live version also live, with its decision or its problem, and differences")
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "500", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response decide(
            @PathParam("id") String id, InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query query = Query.of(uri, "strict", "mapping", "against", View.PARAMETER);
        boolean compared = query.oneOf("against", LIVE) != null;
        String languages = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        Rehearsal.Wanted wanted =
                new Rehearsal.Wanted(query.flag("strict"), query.text("mapping"), View.full(query), languages);
        return drafts.with(id, ready -> {
            Version live =
                    compared ? RuleSetProblems.version(ruleSets, ready.draft().ruleSet(), null) : null;
            return Response.ok(Json.canonical(tried(ready, live, wanted, body)), MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CONTENT_LANGUAGE, ready.rules().texts().choose(languages))
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        });
    }

    private Map<String, @Nullable Object> tried(
            DraftRules.Ready ready, @Nullable Version live, Rehearsal.Wanted wanted, InputStream body) {
        Map<String, Object> name = name(ready);
        try {
            Map<String, @Nullable Object> tree = rehearsal.of(ready.rules(), name, live, wanted, body);
            DECIDER.forEach(member -> tree.put(member, name.get(member)));
            return tree;
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    /** What decided: the name of the rule set, the draft with its revision, and the SHA-256 of the bundle in hex. */
    private static Map<String, Object> name(DraftRules.Ready ready) {
        Draft draft = ready.draft();
        return Map.of(
                "name", draft.ruleSet(),
                "draft", draft.id().toString(),
                "revision", draft.revision(),
                "hash", ready.rules().hash());
    }
}
