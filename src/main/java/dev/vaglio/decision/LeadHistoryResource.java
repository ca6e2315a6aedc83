package dev.vaglio.decision;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.audit.DecisionArchive;
import dev.vaglio.audit.DecisionFilter;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was decided about one lead, newest first. */
@Path("/api/v1/leads/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class LeadHistoryResource {
    private final DecisionArchive archive;

    LeadHistoryResource(DecisionArchive archive) {
        this.archive = archive;
    }

    @GET
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "What was decided about one lead", description = "Newest first.")
    @Parameter(ref = "Limit")
    @Parameter(ref = "Cursor")
    @APIResponse(
            responseCode = "200",
            description = "items and next",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DecisionPage")))
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response history(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = Query.of(uri, "limit", "cursor");
        DecisionFilter filter = DecisionFilter.ofLead(id, Filters.cursor(query), Filters.limit(query));
        return Answers.page(DecisionView.of(archive.find(filter)), uri);
    }
}
