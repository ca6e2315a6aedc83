package dev.vaglio.trial;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.draft.DraftRules;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says what a draft takes as facts, those among them that it declares itself. */
@Path("/api/v1/drafts/{id}/schema")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class TrialSchemaResource {
    private final DraftRules drafts;

    TrialSchemaResource(DraftRules drafts) {
        this.drafts = drafts;
    }

    @GET
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "The facts of a draft",
            description = "As of its latest revision. A draft that does not compile has none: 422 with its findings.")
    @APIResponse(responseCode = "200", description = "A JSON Schema of what can be tried on it")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response schema(@PathParam("id") String id, @Context UriInfo uri) {
        Query.of(uri);
        return drafts.with(
                id,
                ready -> Response.ok(Json.canonical(ready.rules().factSchema()), MediaType.APPLICATION_JSON)
                        .build());
    }
}
