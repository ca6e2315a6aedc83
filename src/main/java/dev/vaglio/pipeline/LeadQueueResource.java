package dev.vaglio.pipeline;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.audit.CurrentDecisions;
import dev.vaglio.audit.CurrentPage;
import dev.vaglio.audit.DecisionFilter;
import dev.vaglio.audit.QueuePlace;
import dev.vaglio.decision.Answers;
import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The leads with their current decisions, in the order they are to be worked in (P6). */
@Path("/api/v1/leads")
@Produces({MediaType.APPLICATION_JSON, LeadQueueResource.CSV})
@Tag(name = "Pipeline")
public class LeadQueueResource {
    static final String CSV = "text/csv";
    private static final int USUAL = 50;

    private final CurrentDecisions current;
    private final RuleSets ruleSets;

    LeadQueueResource(CurrentDecisions current, RuleSets ruleSets) {
        this.current = current;
        this.ruleSets = ruleSets;
    }

    @GET
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Leads in the order they are to be worked in",
            description = "Each with its current decision in one rule set: the last one that is neither failed nor"
                    + " superseded. Leads without an id and those of an erased person are not there. next is the cursor of"
                    + " the page after, also in Link; null at the end. As CSV the same members are columns, and a cell that"
                    + " a spreadsheet could take for a formula begins with an apostrophe.")
    @Parameter(ref = "LeadsRuleSet")
    @Parameter(ref = "LeadsOwner")
    @Parameter(ref = "LeadsBand")
    @Parameter(ref = "LeadsVerdict")
    @Parameter(ref = "LeadsStall")
    @Parameter(ref = "LeadsStage")
    @Parameter(ref = "LeadsDueFrom")
    @Parameter(ref = "LeadsDueBefore")
    @Parameter(ref = "Limit")
    @Parameter(ref = "Cursor")
    @Parameter(ref = "AcceptLanguage")
    @APIResponse(
            responseCode = "200",
            description = "items and next",
            headers =
                    @Header(
                            name = "Link",
                            description = "The address of the page after",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "LeadPage"),
                        examples = @ExampleObject(name = "queue", ref = "Queue")),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "queue", ref = "QueueAsCsv"))
            })
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "406", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response queue(@Context HttpHeaders headers, @Context UriInfo uri) {
        Query query = LeadFilters.query(uri, "limit", "cursor");
        Version rules = LeadFilters.rules(query, ruleSets);
        String language = rules.texts().choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        int limit = query.integer("limit", USUAL, 1, DecisionFilter.MOST);
        CurrentPage page = current.queue(LeadFilters.of(query, rules), LeadFilters.cursor(query), limit);
        LeadView view = new LeadView(rules.texts(), language);
        QueuePlace place = page.next();
        return response(
                        headers,
                        page.decisions().stream().map(view::tree).toList(),
                        place == null ? null : place.text(),
                        uri)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static Response.ResponseBuilder response(
            HttpHeaders headers, List<Map<String, @Nullable Object>> leads, @Nullable String next, UriInfo uri) {
        if (Answers.prefers(headers, CSV, MediaType.APPLICATION_JSON)) {
            return Answers.next(Response.ok(LeadsCsv.of(leads), CSV + ";charset=UTF-8"), next, uri);
        }
        Map<String, @Nullable Object> page = new TreeMap<>();
        page.put("items", leads);
        page.put("next", next);
        return Answers.next(Response.ok(Json.canonical(page), MediaType.APPLICATION_JSON_TYPE), next, uri);
    }
}
