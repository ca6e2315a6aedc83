package dev.vaglio.pipeline;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How many decisions of which outcome there were from day to day, and how the leads stand now. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipeline")
public class StatisticsResource {
    private static final int USUAL = 30;
    private static final int MOST = 366;

    private final Statistics statistics;
    private final RuleSets ruleSets;

    StatisticsResource(Statistics statistics, RuleSets ruleSets) {
        this.statistics = statistics;
        this.ruleSets = ruleSets;
    }

    @GET
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Decisions from day to day, and how the leads stand now",
            description = "Counts the decisions of one rule set by the day they were logged on, up to today, and the"
                    + " current decisions of its leads by score. Bands, verdicts and stall alerts count what is neither"
                    + " failed nor superseded. Answers may be some seconds old.")
    @Parameter(ref = "LeadsRuleSet")
    @Parameter(ref = "StatisticsDays")
    @Parameter(ref = "StatisticsZone")
    @APIResponse(
            responseCode = "200",
            description = "The days, and the leads of now",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Statistics")))
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response statistics(@Context UriInfo uri) {
        Query query = Query.of(uri, "ruleSet", "days", "zone");
        Version rules = LeadFilters.rules(query, ruleSets);
        int days = query.integer("days", USUAL, 1, MOST);
        ZoneId zone = zone(query);
        byte[] found = statistics.of(rules.name(), days, zone == null ? rules.timeZone() : zone);
        return Response.ok(found, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static @Nullable ZoneId zone(Query query) {
        return query.read("zone", "invalid_zone", "a time zone such as Europe/Rome", text -> {
            if (!ZoneId.getAvailableZoneIds().contains(text)) {
                throw new IllegalArgumentException("no such zone");
            }
            return ZoneId.of(text);
        });
    }
}
