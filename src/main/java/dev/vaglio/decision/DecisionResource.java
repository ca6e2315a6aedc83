package dev.vaglio.decision;

import dev.vaglio.audit.DecisionArchive;
import dev.vaglio.audit.DecisionRecord;
import dev.vaglio.json.Json;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.Bundle;
import jakarta.ws.rs.Consumes;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Decides one lead; finds decisions, reads one, and runs one again. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {
    private final DecisionService service;
    private final DecisionArchive archive;
    private final LoggedDecisions logged;
    private final Replay replay;
    private final Rulebook rulebook;

    DecisionResource(
            DecisionService service,
            DecisionArchive archive,
            LoggedDecisions logged,
            Replay replay,
            Rulebook rulebook) {
        this.service = service;
        this.archive = archive;
        this.logged = logged;
        this.replay = replay;
        this.rulebook = rulebook;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) throws IOException {
        DecisionCall call = DecisionCall.of(
                Caller.ANONYMOUS,
                Query.of(uri, DecisionCall.PARAMETERS),
                Bundle.DEFAULT,
                headers.getRequestHeader("Idempotency-Key"));
        Answered answered = service.decide(call, body);
        if (answered instanceof Answered.Refused refused) {
            throw refused.problem().asException();
        }
        return given((Answered.Given) answered, headers);
    }

    private Response given(Answered.Given given, HttpHeaders headers) {
        DecisionDocument document = given.document();
        Rulebook.Spoken spoken = rulebook.words(document.ruleSet(), headers);
        Response.ResponseBuilder response = Answers.ok(document.json(spoken.words()), spoken.language());
        if (document.decisionId() != null) {
            response.header(HttpHeaders.LOCATION, "/api/v1/decisions/" + document.decisionId());
        }
        if (given.repeated()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.build();
    }

    @GET
    public Response find(@Context UriInfo uri) {
        Query query = Query.of(uri, Filters.PARAMETERS);
        return Answers.page(DecisionView.of(archive.find(Filters.of(query))), uri);
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
        boolean full = "full".equals(Query.of(uri, "view").oneOf("view", "answer", "full"));
        DecisionRecord found = logged.byId(id(id));
        Rulebook.Spoken spoken = rulebook.words(found.header().ruleSet(), headers);
        return Answers.ok(Json.canonical(DecisionView.of(found, full, spoken.words())), spoken.language())
                .build();
    }

    @POST
    @Path("{id}/replay")
    public Response replay(@PathParam("id") String id, @Context UriInfo uri) {
        Query.of(uri);
        return Answers.ok(replay.of(id(id)));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.of(ProblemType.UNKNOWN_DECISION, "An id of a decision is a UUID.")
                    .asException();
        }
    }
}
