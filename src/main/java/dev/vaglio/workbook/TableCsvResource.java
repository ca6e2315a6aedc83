package dev.vaglio.workbook;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Gives one table of a published version as CSV. */
@Path("/api/v1/rulesets/{name}/versions/{number: [1-9][0-9]{0,8}}/tables/{id}/csv")
@Produces(ExportedFile.CSV)
public class TableCsvResource {
    private final RuleSets ruleSets;

    TableCsvResource(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** With semicolons for {@code Accept-Language: it}, with commas otherwise. */
    @GET
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    public Response table(
            @PathParam("name") String name,
            @PathParam("number") int number,
            @PathParam("id") String id,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.of(uri);
        Version version = RuleSetProblems.version(ruleSets, name, number);
        DecisionTable table = version.ruleSet()
                .table(id)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "The version has no table of this id.")
                        .asException());
        String language = version.texts().choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] bytes = new CsvWriter(language, new Labels(version.texts(), language))
                .write(Origin.version(name, number, version.hash()), table);
        return ExportedFile.of(bytes, ExportedFile.CSV, name + "-" + number + "-" + id + ".csv", language);
    }
}
