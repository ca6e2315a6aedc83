package dev.vaglio.decision;

import dev.vaglio.audit.DecisionArchive;
import dev.vaglio.audit.DecisionFilter;
import dev.vaglio.problem.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What was decided about one lead, newest first. */
@Path("/api/v1/leads/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
public class LeadHistoryResource {
    private final DecisionArchive archive;

    LeadHistoryResource(DecisionArchive archive) {
        this.archive = archive;
    }

    @GET
    public Response history(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = Query.of(uri, "limit", "cursor");
        DecisionFilter filter = DecisionFilter.ofLead(id, Filters.cursor(query), Filters.limit(query));
        return Answers.page(DecisionView.of(archive.find(filter)), uri);
    }
}
