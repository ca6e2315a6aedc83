package dev.vaglio.security;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.AUDITOR;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Looks after the keys that systems call with. */
@Path("/api/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class KeyResource {
    private final KeyAdministration administration;
    private final InstantSource clock;

    KeyResource(KeyAdministration administration, InstantSource clock) {
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({AUDITOR, ADMINISTRATOR})
    @Operation(summary = "All keys, also revoked and expired ones; never the keys themselves")
    @APIResponse(
            responseCode = "200",
            description = "Each with id, name, hint (how it begins), roles, createdAt, expiresAt, revokedAt, lastUsedAt"
                    + " (within a minute or two)")
    public Response keys(@Context UriInfo uri) {
        Query.of(uri);
        return json(Map.of(
                        "items",
                        administration.keys().stream().map(ApiKey::tree).toList()))
                .build();
    }

    @POST
    @RolesAllowed(ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a key",
            description =
                    "The key is shown this once. Its roles are of caller, viewer, editor and auditor: to approve and"
                            + " to look after users takes a person.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"name\": \"crm\", \"roles\": [\"caller\"],"
                                    + " \"expiresAt\": \"2030-01-01T00:00:00Z\"}"))
    @APIResponse(responseCode = "201", description = "The key as it is listed, and key, the secret")
    @APIResponse(responseCode = "409", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    public Response create(byte[] bytes, @Context SecurityContext caller) {
        Body body = Body.of(bytes, "name", "roles", "expiresAt");
        String name = body.name();
        Set<String> roles = body.roles(Roles.OF_KEYS);
        Instant expiresAt = body.instant("expiresAt", clock.instant());
        body.orRefuse();
        KeyAdministration.Made made =
                administration.create(caller.getUserPrincipal().getName(), name, roles, expiresAt);
        Map<String, @Nullable Object> tree = made.key().tree();
        tree.put("key", made.secret());
        return json(tree).status(Response.Status.CREATED).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(ADMINISTRATOR)
    @Operation(
            summary = "Revoke a key",
            description =
                    "It is good no more: here at once, on other replicas within two seconds. It stays in the list.")
    @APIResponse(responseCode = "204", description = "It is revoked")
    @APIResponse(responseCode = "404", ref = "Problem")
    public Response revoke(@PathParam("id") String id, @Context SecurityContext caller) {
        administration.revoke(caller.getUserPrincipal().getName(), uuid(id));
        return Response.noContent().build();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw Problem.of(ProblemType.NOT_FOUND, "No key has this id.").asException();
        }
    }

    private static Response.ResponseBuilder json(Map<String, ? extends @Nullable Object> tree) {
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON);
    }
}
