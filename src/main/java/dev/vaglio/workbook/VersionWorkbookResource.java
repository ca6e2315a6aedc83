package dev.vaglio.workbook;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

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

/** Gives the tables of a published version as a workbook. */
@Path("/api/v1/rulesets/{name}/versions/{number: [1-9][0-9]{0,8}}/workbook")
@Produces(ExportedFile.XLSX)
public class VersionWorkbookResource {
    private final RuleSets ruleSets;

    VersionWorkbookResource(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** In English or Italian, by {@code Accept-Language}. */
    @GET
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    public Response workbook(
            @PathParam("name") String name,
            @PathParam("number") int number,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.of(uri);
        Version version = RuleSetProblems.version(ruleSets, name, number);
        String language = version.texts().choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] bytes = new WorkbookWriter(language, new Labels(version.texts(), language))
                .write(
                        Origin.version(name, number, version.hash()),
                        version.ruleSet().tables());
        return ExportedFile.of(bytes, ExportedFile.XLSX, name + "-" + number + ".xlsx", language);
    }
}
