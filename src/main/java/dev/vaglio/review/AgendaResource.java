package dev.vaglio.review;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;

import dev.vaglio.decision.Decided;
import dev.vaglio.decision.Refusals;
import dev.vaglio.decision.Rendering;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.engine.StandaloneService;
import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Limits;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Says how a team reviews its pipeline, and what is on the agenda (R1, R2). Nothing of it is logged. */
@Path("/api/v1/reviews/agenda")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
public class AgendaResource {
    private static final String SERVICE = "ReviewService";
    private static final Limits LIMITS =
            new Limits(2 * 1024 * 1024, 2 * 1024 * 1024, 32, 10_000, 320, 1_000, 1_000, 1_000, 30);

    private final RuleSets ruleSets;

    AgendaResource(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    @POST
    @RolesAllowed({CALLER, EDITOR, APPROVER, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The reviews of a team and their agendas",
            description =
                    "How often the team reviews its pipeline, on which day and for how long, with whole minutes for"
                            + " each item that sum to the length; and the competitors that the given leads name. Nothing is"
                            + " logged. What is not known of the team is null or absent.")
    @Parameter(ref = "RuleSet")
    @Parameter(ref = "Version")
    @Parameter(ref = "AcceptLanguage")
    @RequestBody(
            required = true,
            description = "The team, and the leads whose competitors are on the agenda: at most 1,000 in 2 MiB.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Review"),
                            examples = @ExampleObject(name = "team", ref = "Team")))
    @APIResponse(
            responseCode = "200",
            description = "The reviews",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Agenda"),
                            examples = @ExampleObject(name = "team", ref = "AgendaOfTeam")))
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "410", ref = "Problem")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "415", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response agenda(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) throws IOException {
        Query query = Query.of(uri, "ruleSet", "version");
        String name = query.text("ruleSet");
        Version rules = RuleSetProblems.version(
                ruleSets, name == null ? Bundle.DEFAULT : name, query.integer("version", 1, Integer.MAX_VALUE));
        String language = rules.texts().choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(Json.canonical(answer(rules, language, body)), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static Map<String, @Nullable Object> answer(Version rules, String language, InputStream body)
            throws IOException {
        StandaloneService service = rules.ruleSet()
                .service(SERVICE)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "These rules have no review.")
                        .asException());
        Intake intake = new LeadReader(service.input(), LIMITS).read(body, false);
        if (intake instanceof Intake.Accepted review) {
            Map<String, @Nullable Object> tree =
                    new TreeMap<>(outcome(service.ask(review.facts().tree())));
            tree.put("warnings", review.warnings().stream().map(Decided::tree).toList());
            tree.put("ruleSet", Map.of("name", rules.name(), "version", rules.number(), "hash", rules.hash()));
            return new Rendering((key, values) -> rules.texts().text(language, key, values)).of(tree);
        }
        throw Refusals.of("The review", (Intake.Refused) intake, LIMITS).asException();
    }

    private static Map<String, @Nullable Object> outcome(Evaluation evaluation) {
        if (evaluation instanceof Evaluation.Decided decided) {
            return decided.outcome();
        }
        throw new IllegalStateException("The rules could not decide a review");
    }
}
