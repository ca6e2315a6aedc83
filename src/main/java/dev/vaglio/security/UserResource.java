package dev.vaglio.security;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.AUDITOR;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Looks after the people who may log in. */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class UserResource {
    private final Administration administration;

    UserResource(Administration administration) {
        this.administration = administration;
    }

    @GET
    @RolesAllowed({AUDITOR, ADMINISTRATOR})
    @Operation(summary = "All users, by name")
    @APIResponse(responseCode = "200", description = "Each with name, roles, active, createdAt and lastLoginAt")
    public Response users(@Context UriInfo uri) {
        Query.of(uri);
        Map<String, Instant> logins = administration.lastLogins();
        return json(Map.of(
                        "items",
                        administration.users().stream()
                                .map(account -> listed(account, logins))
                                .toList()))
                .build();
    }

    @POST
    @RolesAllowed(ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a user",
            description =
                    "Without a password one is generated and shown this once. Names are lower case letters, digits"
                            + " and . _ @ -, passwords 12 to 128 characters; a team (sales, marketing) is that of an approver.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"name\": \"anna\", \"roles\": [\"approver\", \"sales\"]}"))
    @APIResponse(responseCode = "201", description = "The user, with password where it was generated")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response create(byte[] bytes, @Context SecurityContext caller) {
        Body body = Body.of(bytes, "name", "roles", "password");
        String name = body.name();
        Set<String> roles = body.roles(Roles.OF_PEOPLE);
        String given = body.has("password") ? body.password("password", name) : null;
        body.orRefuse();
        String password = given == null ? Secrets.password() : given;
        Account made = administration.create(caller.getUserPrincipal().getName(), name, roles, password);
        Map<String, @Nullable Object> tree = made.tree();
        if (given == null) {
            tree.put("password", password);
        }
        return json(tree).status(Response.Status.CREATED).build();
    }

    @PATCH
    @Path("/{name}")
    @RolesAllowed(ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change roles, or let a user in no more",
            description = "Live at once, on other replicas within two seconds. The last administrator stays one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"roles\": [\"editor\"], \"active\": true}"))
    @APIResponse(responseCode = "200", description = "The user as it stands now")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response change(@PathParam("name") String name, byte[] bytes, @Context SecurityContext caller) {
        Body body = Body.of(bytes, "roles", "active");
        Set<String> roles = body.has("roles") ? body.roles(Roles.OF_PEOPLE) : null;
        Boolean isActive = body.has("active") ? body.flag("active") : null;
        body.orRefuse();
        return json(administration
                        .change(caller.getUserPrincipal().getName(), name, roles, isActive)
                        .tree())
                .build();
    }

    @POST
    @Path("/{name}/password")
    @RolesAllowed(ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reset a password",
            description = "An empty object generates one, shown this once. All sessions of the user end.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{}"))
    @APIResponse(responseCode = "200", description = "name, and password where it was generated")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response resetPassword(@PathParam("name") String name, byte[] bytes, @Context SecurityContext caller) {
        Body body = Body.of(bytes, "password");
        String given = body.has("password") ? body.password("password", name) : null;
        body.orRefuse();
        String password = given == null ? Secrets.password() : given;
        administration.resetPassword(caller.getUserPrincipal().getName(), name, password);
        return json(given == null ? Map.of("name", name, "password", password) : Map.of("name", name))
                .build();
    }

    private static Map<String, @Nullable Object> listed(Account account, Map<String, Instant> logins) {
        Map<String, @Nullable Object> tree = account.tree();
        tree.put("lastLoginAt", logins.get(account.name()));
        return tree;
    }

    private static Response.ResponseBuilder json(Map<String, ? extends @Nullable Object> tree) {
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON);
    }
}
