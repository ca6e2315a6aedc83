package dev.vaglio.ruleset;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.json.Json;
import dev.vaglio.lead.Mappings;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the mappings of a published version: which columns of a CRM's file become which facts (M2). */
@Path("/api/v1/rulesets/{name}/versions/{number: [1-9][0-9]{0,8}}/mappings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mappings")
public class MappingResource {
    private final RuleSets ruleSets;

    MappingResource(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    @GET
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "The mappings of a version, by name")
    @APIResponse(responseCode = "200", description = "Each with its file and the columns that it reads")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "410", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response mappings(@PathParam("name") String name, @PathParam("number") int number, @Context UriInfo uri) {
        Query.of(uri);
        Version version = RuleSetProblems.version(ruleSets, name, number);
        RuleSetSource source = version.ruleSet().source();
        return json(Map.of(
                "items",
                files(version).values().stream()
                        .map(file -> MappingView.summary(source, file))
                        .toList()));
    }

    @GET
    @Path("/{mapping}")
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "One mapping: what each column fills, and the text of its file")
    @APIResponse(responseCode = "200", description = "The mapping")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "410", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response mapping(
            @PathParam("name") String name,
            @PathParam("number") int number,
            @PathParam("mapping") String mapping,
            @Context UriInfo uri) {
        Query.of(uri);
        Version version = RuleSetProblems.version(ruleSets, name, number);
        SortedMap<String, String> files = files(version);
        String file = files.get(mapping);
        if (file == null) {
            throw Problem.of(ProblemType.UNKNOWN_MAPPING, "The version has no usable mapping of this name.")
                    .with("mappings", List.copyOf(files.keySet()))
                    .asException();
        }
        return json(MappingView.of(version.ruleSet().source(), file));
    }

    /** The file of each mapping that can be used, by the mapping's name. */
    private static SortedMap<String, String> files(Version version) {
        SortedMap<String, String> files = new TreeMap<>();
        RuleSetSource source = version.ruleSet().source();
        for (String file : source.files().keySet()) {
            if (Mappings.isMapping(file) && Yaml.read(source, file) instanceof Map<?, ?> tree) {
                String name = String.valueOf(tree.get("name"));
                if (version.mappings().find(name).isPresent()) {
                    files.put(name, file);
                }
            }
        }
        return files;
    }

    private static Response json(Map<String, ?> tree) {
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON).build();
    }
}
