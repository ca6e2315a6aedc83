package dev.vaglio.decision;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.audit.DecisionArchive;
import dev.vaglio.audit.DecisionRecord;
import dev.vaglio.json.Json;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds decisions in the log, reads one, and runs one again. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class LoggedDecisionResource {
    private final DecisionArchive archive;
    private final LoggedDecisions logged;
    private final Replay replay;
    private final Rulebook rulebook;

    LoggedDecisionResource(DecisionArchive archive, LoggedDecisions logged, Replay replay, Rulebook rulebook) {
        this.archive = archive;
        this.logged = logged;
        this.replay = replay;
        this.rulebook = rulebook;
    }

    @GET
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Find decisions",
            description = "Newest first. next is the cursor of the page after, also in Link; null at the end.")
    @Parameter(ref = "DecisionsLeadId")
    @Parameter(ref = "DecisionsFrom")
    @Parameter(ref = "DecisionsTo")
    @Parameter(ref = "DecisionsStatus")
    @Parameter(ref = "DecisionsBand")
    @Parameter(ref = "DecisionsRuleSet")
    @Parameter(ref = "DecisionsVersion")
    @Parameter(ref = "DecisionsCaller")
    @Parameter(ref = "DecisionsKind")
    @Parameter(ref = "DecisionsTrigger")
    @Parameter(ref = "DecisionsSuperseded")
    @Parameter(ref = "Limit")
    @Parameter(ref = "Cursor")
    @APIResponse(
            responseCode = "200",
            description = "items and next",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DecisionPage")))
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response find(@Context UriInfo uri) {
        Query query = Query.of(uri, Filters.PAGED);
        return Answers.page(DecisionView.of(archive.find(Filters.of(query))), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Read a decision",
            description = "As it was answered, with when and for whom it was logged. Of an erased person only codes"
                    + " and figures are left.")
    @Parameter(ref = "DecisionView")
    @Parameter(ref = "AcceptLanguage")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "LoggedDecision")))
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response read(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
        boolean full = View.full(Query.of(uri, View.PARAMETER));
        DecisionRecord found = logged.byId(id(id));
        Rulebook.Spoken spoken = rulebook.words(found.header().ruleSet(), headers);
        return Answers.ok(Json.canonical(DecisionView.of(found, full, spoken.words())), spoken.language())
                .build();
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed({AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Run a decision again",
            description = "On its own version with its own facts and asOf; compares the canonical bytes of the"
                    + " outcome. differences are JSON pointers into it, at most 100.")
    @APIResponse(
            responseCode = "200",
            description = "Whether it is the same",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Replay")))
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "410", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response replay(@PathParam("id") String id, @Context UriInfo uri) {
        Query.of(uri);
        return Answers.ok(replay.of(id(id)));
    }

    /** Throws the problem of an unknown decision. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.of(ProblemType.UNKNOWN_DECISION, "An id of a decision is a UUID.")
                    .asException();
        }
    }
}
