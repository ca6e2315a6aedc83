package dev.vaglio.pipeline;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.audit.CurrentDecisions;
import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pipeline as a picture (M3): leads, amounts and stalls by stage. */
@Path("/api/v1/pipeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipeline")
public class PipelineResource {
    private final CurrentDecisions current;
    private final RuleSets ruleSets;

    PipelineResource(CurrentDecisions current, RuleSets ruleSets) {
        this.current = current;
        this.ruleSets = ruleSets;
    }

    @GET
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Leads, amounts and stalls by stage",
            description = "Counts the current decisions of one rule set by the stage the leads are in, in the order of"
                    + " the pipeline; stages without leads are left out. amount sums the amounts that are known, of"
                    + " withAmount leads. The same filters as for the queue narrow it.")
    @Parameter(ref = "LeadsRuleSet")
    @Parameter(ref = "LeadsOwner")
    @Parameter(ref = "LeadsBand")
    @Parameter(ref = "LeadsVerdict")
    @Parameter(ref = "LeadsStall")
    @Parameter(ref = "LeadsStage")
    @Parameter(ref = "LeadsDueFrom")
    @Parameter(ref = "LeadsDueBefore")
    @APIResponse(
            responseCode = "200",
            description = "The stages, and the total of all",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Pipeline"),
                            examples = @ExampleObject(name = "pipeline", ref = "PipelineOfOwner")))
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response pipeline(@Context UriInfo uri) {
        Query query = LeadFilters.query(uri);
        Version rules = LeadFilters.rules(query, ruleSets);
        PipelineView view = PipelineView.of(rules);
        return Response.ok(
                        Json.canonical(view.tree(current.pipeline(LeadFilters.of(query, rules)))),
                        MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
