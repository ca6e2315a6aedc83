package dev.vaglio.decision;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says why two decisions of a lead differ. */
@Path("/api/v1/decisions/{id}/compare")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class ComparisonResource {
    private final Comparison comparison;
    private final Rulebook rulebook;

    ComparisonResource(Comparison comparison, Rulebook rulebook) {
        this.comparison = comparison;
        this.rulebook = rulebook;
    }

    @GET
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Compare two decisions of a lead",
            description = "What is otherwise in the facts, and how the score, its contributions and the verdicts"
                    + " changed: first by the time of the other decision, then by its facts, then by its rules, each"
                    + " decided again from the log. So a step shows what it changed alone, and the steps add up. A step"
                    + " that can not be decided has a problem in the place of its changes; differs says where deciding"
                    + " again gives something else than was logged.")
    @Parameter(ref = "ComparedWith")
    @Parameter(ref = "AcceptLanguage")
    @APIResponse(
            responseCode = "200",
            description = "What differs, and why",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DecisionComparison")))
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "410", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response compare(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
        UUID first = LoggedDecisionResource.id(id);
        UUID second = with(Query.of(uri, "with"));
        Compared compared = comparison.of(first, second);
        Rulebook.Spoken spoken = rulebook.words(compared.second(), compared.first(), headers);
        return Answers.ok(Json.canonical(compared.tree(spoken.words())), spoken.language())
                .build();
    }

    private static UUID with(Query query) {
        UUID other = query.read("with", "invalid_id", "the id of a decision", UUID::fromString);
        if (other == null) {
            throw Problem.of(ProblemType.INVALID_PARAMETER, "It is not said with which decision.")
                    .withErrors(List.of(new Fault("with", "missing_parameter", "The id of a decision.")))
                    .asException();
        }
        return other;
    }
}
