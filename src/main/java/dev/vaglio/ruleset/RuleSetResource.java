package dev.vaglio.ruleset;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.engine.DecisionMap;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.json.Json;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the published rule sets: their versions, tables, bundles and what a caller may send. */
@Path("/api/v1/rulesets")
@Produces(MediaType.APPLICATION_JSON)
public class RuleSetResource {
    private static final String ZIP = "application/zip";

    private final RuleSets ruleSets;
    private final RuleSetStore store;

    RuleSetResource(RuleSets ruleSets, RuleSetStore store) {
        this.ruleSets = ruleSets;
        this.store = store;
    }

    @GET
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    public Response ruleSets(@Context UriInfo uri) {
        Query.of(uri);
        return items(ruleSets.names().stream()
                .flatMap(name -> ruleSets.live(name).stream())
                .map(live -> VersionView.ruleSet(live.published()))
                .toList());
    }

    @GET
    @Path("/{name}/versions")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    public Response versions(@PathParam("name") String name, @Context UriInfo uri) {
        Query.of(uri);
        int live = RuleSetProblems.version(ruleSets, name, null).number();
        return items(published(name).stream()
                .map(version -> VersionView.of(version, live))
                .toList());
    }

    @GET
    @Path("/{name}/versions/{number}")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    public Response version(@PathParam("name") String name, @PathParam("number") String number, @Context UriInfo uri) {
        Query.of(uri);
        int live = RuleSetProblems.version(ruleSets, name, null).number();
        PublishedVersion version = published(name, number);
        RuleSetSource files = stored(version);
        return json(VersionView.whole(version, files, live, ruleSets.against(version, files)));
    }

    @GET
    @Path("/{name}/versions/{number}/tables")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    public Response tables(
            @PathParam("name") String name,
            @PathParam("number") String number,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.of(uri);
        Version version = version(name, number);
        TableView view = new TableView(version.texts(), language(version, headers));
        return spoken(
                Map.of(
                        "items",
                        version.ruleSet().tables().stream().map(view::summary).toList()),
                version,
                headers);
    }

    @GET
    @Path("/{name}/versions/{number}/tables/{id}")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    public Response table(
            @PathParam("name") String name,
            @PathParam("number") String number,
            @PathParam("id") String id,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.of(uri);
        Version version = version(name, number);
        DecisionTable table = version.ruleSet()
                .table(id)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "The version has no table of this id.")
                        .asException());
        return spoken(new TableView(version.texts(), language(version, headers)).whole(table), version, headers);
    }

    @GET
    @Path("/{name}/versions/{number}/graph")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    public Response graph(
            @PathParam("name") String name,
            @PathParam("number") String number,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Query.of(uri);
        Version version = version(name, number);
        DecisionMap map = DecisionMap.of(version.ruleSet().source());
        return spoken(new GraphView(version.texts(), language(version, headers)).tree(map), version, headers);
    }

    @GET
    @Path("/{name}/versions/{number}/bundle")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Produces(ZIP)
    public Response bundle(@PathParam("name") String name, @PathParam("number") String number, @Context UriInfo uri) {
        Query.of(uri);
        PublishedVersion version = published(name, number);
        return Response.ok(BundleZip.write(stored(version)), ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "-" + version.number() + ".zip\"")
                .build();
    }

    @GET
    @Path("/{name}/versions/{number}/schema")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    public Response schema(@PathParam("name") String name, @PathParam("number") String number, @Context UriInfo uri) {
        Query.of(uri);
        Version version = version(name, number);
        return json(version.rules().factSchema());
    }

    private Version version(String name, String number) {
        return RuleSetProblems.version(ruleSets, name, number(name, number));
    }

    private PublishedVersion published(String name, String number) {
        int wanted = number(name, number);
        return published(name).stream()
                .filter(version -> version.number() == wanted)
                .findFirst()
                .orElseThrow(() -> unknown(name, number));
    }

    private RuleSetSource stored(PublishedVersion version) {
        try {
            return store.bundle(version.ruleSet(), version.number());
        } catch (RuleSetsUnavailable away) {
            throw RuleSetProblems.unavailable();
        }
    }

    private List<PublishedVersion> published(String name) {
        try {
            return ruleSets.versions(name);
        } catch (RuleSetsUnavailable away) {
            throw RuleSetProblems.unavailable();
        }
    }

    private int number(String name, String number) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw unknown(name, number);
        }
        return Integer.parseInt(number);
    }

    private RuntimeException unknown(String name, String number) {
        int live = RuleSetProblems.version(ruleSets, name, null).number();
        String shown = number.matches("[0-9]{1,9}") ? " " + number : " of this number";
        return Problem.of(ProblemType.UNKNOWN_VERSION, "Rule set " + name + " has no version" + shown + ".")
                .with("live", live)
                .asException();
    }

    private static String language(Version version, HttpHeaders headers) {
        return version.texts().choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Response spoken(Map<String, ?> tree, Version version, HttpHeaders headers) {
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(version, headers))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static Response items(List<Map<String, @Nullable Object>> items) {
        return json(Map.of("items", items));
    }

    private static Response json(Map<String, ?> tree) {
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON).build();
    }
}
