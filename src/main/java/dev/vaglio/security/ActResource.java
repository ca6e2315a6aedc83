package dev.vaglio.security;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.AUDITOR;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what was done to users, keys and sessions. */
@Path("/api/v1/security/acts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class ActResource {
    private static final int PAGE = 200;

    private final Administration administration;

    ActResource(Administration administration) {
        this.administration = administration;
    }

    @GET
    @RolesAllowed({AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Who did what to users, keys and sessions, newest first",
            description = "Acts are user_created, user_changed, password_reset, password_changed, key_created,"
                    + " key_revoked, logged_in, login_failed and logged_out. What is written here is never changed.")
    @Parameter(
            name = "before",
            description = "The number of an act: those before it",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "person",
            description = "Who did it or whom it was done to: a user's name, or key: and the name of a key",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "act", description = "One of the acts", schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            description = "How many",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "200"))
    @APIResponse(responseCode = "200", description = "The acts, and next as the value of before for more")
    @APIResponse(responseCode = "400", ref = "Problem")
    public Response acts(@Context UriInfo uri) {
        Query query = Query.of(uri, "before", "person", "act", "limit");
        int limit = query.integer("limit", PAGE, 1, PAGE);
        ActFilter filter = new ActFilter(
                query.read("before", "invalid_number", "the number of an act", Long::valueOf),
                query.text("person"),
                query.oneOf("act", Act.KINDS.toArray(String[]::new)));
        List<Act> found = administration.acts(filter, limit);
        Map<String, @Nullable Object> page = new TreeMap<>();
        page.put("items", found.stream().map(Act::tree).toList());
        page.put(
                "next",
                found.size() < limit ? null : found.get(found.size() - 1).number());
        return Response.ok(Json.canonical(page), MediaType.APPLICATION_JSON).build();
    }
}
