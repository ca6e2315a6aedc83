package dev.vaglio.security;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Logs people in and out, and tells callers who they are. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class SessionResource {
    private final Logins logins;
    private final SecurityIdentity identity;

    SessionResource(Logins logins, SecurityIdentity identity) {
        this.logins = logins;
        this.identity = identity;
    }

    @POST
    @Path("/login")
    @PermitAll
    @SecurityRequirements
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Log in",
            description =
                    "Gives a token for Authorization: Bearer, good for 12 hours, and the same as a cookie. Calls by"
                            + " cookie that change something need the header X-Requested-With, whatever it says.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"name\": \"admin\", \"password\": \"as the first start printed it\"}"))
    @APIResponse(responseCode = "200", description = "token, name, roles, kind and expiresAt")
    @APIResponse(responseCode = "401", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "429", ref = "Problem")
    public Response login(byte[] bytes, @Context HttpHeaders headers, @Context UriInfo uri) {
        Body body = Body.of(bytes, "name", "password");
        String name = body.name();
        String password = body.text("password");
        body.orRefuse();
        Logins.Begun begun = logins.login(name, password);
        Map<String, @Nullable Object> tree = begun.known().tree();
        tree.put("token", begun.token());
        return json(tree)
                .cookie(cookie(begun.token(), (int) Logins.SESSION.toSeconds(), isSecure(headers, uri)))
                .build();
    }

    @POST
    @Path("/logout")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "Log out", description = "The session ends at once. An API key has none: it stays as it is.")
    @APIResponse(responseCode = "204", description = "The token is not good any more")
    public Response logout(@Context HttpHeaders headers, @Context UriInfo uri) {
        Known known = Known.of(identity);
        if (known.isPerson()) {
            logins.logout(known);
        }
        return Response.noContent()
                .cookie(cookie("", 0, isSecure(headers, uri)))
                .build();
    }

    @GET
    @Path("/me")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "Who calls, and what they may")
    @APIResponse(responseCode = "200", description = "name, roles, kind (user or key) and expiresAt")
    public Response me() {
        return json(Known.of(identity).tree()).build();
    }

    @POST
    @Path("/me/password")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change one's own password", description = "12 to 128 characters. Other sessions end at once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = "{\"old\": \"the one until now\", \"password\": \"the one from now on\"}"))
    @APIResponse(responseCode = "204", description = "It is changed")
    @APIResponse(responseCode = "403", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "429", ref = "Problem")
    public Response password(byte[] bytes) {
        Known known = Known.of(identity);
        if (!known.isPerson()) {
            throw Problem.of(ProblemType.FORBIDDEN, "An API key has no password.")
                    .asException();
        }
        Body body = Body.of(bytes, "old", "password");
        String old = body.text("old");
        String password = body.password("password", known.actor());
        body.orRefuse();
        logins.changePassword(known, old, password);
        return Response.noContent().build();
    }

    private static NewCookie cookie(String value, int seconds, boolean isSecure) {
        return new NewCookie.Builder(Presented.COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(isSecure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /** Also behind a proxy that ends TLS and says so. */
    private static boolean isSecure(HttpHeaders headers, UriInfo uri) {
        return "https".equals(uri.getRequestUri().getScheme())
                || "https".equals(headers.getHeaderString("X-Forwarded-Proto"));
    }

    private static Response.ResponseBuilder json(Map<String, @Nullable Object> tree) {
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON);
    }
}
