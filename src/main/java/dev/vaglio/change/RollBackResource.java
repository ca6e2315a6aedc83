package dev.vaglio.change;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.PublishedVersion;
import dev.vaglio.ruleset.VersionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Goes back to the content of an older version. */
@Path("/api/v1/rulesets/{name}/rollback")
@Tag(name = "Change requests")
public class RollBackResource {
    private final RollBack rollBack;

    RollBackResource(RollBack rollBack) {
        this.rollBack = rollBack;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({APPROVER, ADMINISTRATOR})
    @Operation(
            summary = "Publish the content of an older version as the next one",
            description =
                    "It was approved or shipped before, so that one person may do this. Answers with the new version.")
    public Response rollBack(
            @PathParam("name") String name, byte[] json, @Context SecurityContext security, @Context UriInfo uri) {
        Query.of(uri);
        ActBody body = ActBody.of(json, "version", "reason");
        long version = body.number("version");
        String reason = body.text("reason");
        body.orRefuse();
        PublishedVersion published = ChangeProblems.asked(
                () -> rollBack.to(Actor.of(security), name, (int) Math.min(version, Integer.MAX_VALUE), reason));
        return Response.ok(Json.canonical(VersionView.of(published, published.number())), MediaType.APPLICATION_JSON)
                .build();
    }
}
