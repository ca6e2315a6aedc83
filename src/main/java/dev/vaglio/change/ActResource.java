package dev.vaglio.change;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.EDITOR;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
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
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people do to a change request; each answers with the request as it is then. */
@Path("/api/v1/change-requests/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class ActResource {
    private static final String COMMENT = "comment";

    private final ChangeRequests requests;
    private final Publishing publishing;
    private final Agreement agreement;
    private final InstantSource clock;

    ActResource(ChangeRequests requests, Publishing publishing, Agreement agreement, InstantSource clock) {
        this.requests = requests;
        this.publishing = publishing;
        this.agreement = agreement;
        this.clock = clock;
    }

    @POST
    @Path("/comments")
    @RolesAllowed({EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "Say something about a change request")
    public Response comment(
            @PathParam("id") String id, byte[] json, @Context SecurityContext security, @Context UriInfo uri) {
        String comment = comment(json, uri);
        return done(id, () -> requests.comment(Actor.of(security), number(id), comment));
    }

    @POST
    @Path("/approve")
    @RolesAllowed(APPROVER)
    @Operation(
            summary = "Agree with a draft at a revision",
            description = "Nobody agrees with what they submitted or edited. An edit of the draft revokes it.")
    public Response approve(
            @PathParam("id") String id, byte[] json, @Context SecurityContext security, @Context UriInfo uri) {
        Query.of(uri);
        ActBody body = ActBody.of(json, "revision", COMMENT);
        long revision = body.number("revision");
        String comment = body.textIfGiven(COMMENT);
        body.orRefuse();
        return done(
                id, () -> requests.approve(Actor.of(security), number(id), revision, comment == null ? "" : comment));
    }

    @POST
    @Path("/reject")
    @RolesAllowed(APPROVER)
    @Operation(summary = "Refuse a change request; its draft stays")
    public Response reject(
            @PathParam("id") String id, byte[] json, @Context SecurityContext security, @Context UriInfo uri) {
        String comment = comment(json, uri);
        return done(id, () -> requests.reject(Actor.of(security), number(id), comment));
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Operation(summary = "Take a change request back; its draft stays")
    public Response withdraw(
            @PathParam("id") String id, byte[] json, @Context SecurityContext security, @Context UriInfo uri) {
        String comment = comment(json, uri);
        return done(id, () -> requests.withdraw(Actor.of(security), number(id), comment));
    }

    @POST
    @Path("/publish")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({APPROVER, ADMINISTRATOR})
    @Operation(summary = "Publish an approved change request as the next version, live at once")
    public Response publish(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        Query.of(uri);
        return done(id, () -> publishing.publish(Actor.of(security), number(id)));
    }

    @POST
    @Path("/schedule")
    @RolesAllowed({APPROVER, ADMINISTRATOR})
    @Operation(
            summary = "Have an approved change request published at a time",
            description = "If no process runs then, the next one that starts publishes it, and it is marked late.")
    public Response schedule(
            @PathParam("id") String id, byte[] json, @Context SecurityContext security, @Context UriInfo uri) {
        Query.of(uri);
        ActBody body = ActBody.of(json, "at");
        var at = body.instant("at", clock.instant());
        body.orRefuse();
        return done(id, () -> requests.schedule(Actor.of(security), number(id), at));
    }

    @POST
    @Path("/schedule/cancel")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({APPROVER, ADMINISTRATOR})
    @Operation(summary = "Have a change request no longer published at its time")
    public Response cancel(@PathParam("id") String id, @Context SecurityContext security, @Context UriInfo uri) {
        Query.of(uri);
        return done(id, () -> requests.schedule(Actor.of(security), number(id), null));
    }

    /** The number of a request in an address; throws the problem of one that is none. */
    static long number(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw ChangeProblems.unknown();
        }
        return Long.parseLong(id);
    }

    private static String comment(byte[] json, UriInfo uri) {
        Query.of(uri);
        ActBody body = ActBody.of(json, COMMENT);
        String comment = body.text(COMMENT);
        body.orRefuse();
        return comment;
    }

    private Response done(String id, Runnable act) {
        return ChangeProblems.asked(() -> {
            act.run();
            return Response.ok(
                            Json.canonical(ChangeView.summary(agreement.current(number(id)))),
                            MediaType.APPLICATION_JSON)
                    .build();
        });
    }
}
