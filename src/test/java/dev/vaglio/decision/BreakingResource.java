package dev.vaglio.decision;

import dev.vaglio.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** A resource of the tests that breaks with a message that nobody may read. */
@Path("/api/v1/breaking")
public class BreakingResource {
    @GET
    @RolesAllowed(Roles.CALLER)
    public String fail(@QueryParam("with") String message) {
        throw new IllegalStateException(message);
    }
}
