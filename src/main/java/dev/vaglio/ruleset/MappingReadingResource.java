package dev.vaglio.ruleset;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.json.Json;
import dev.vaglio.lead.Mappings;
import dev.vaglio.problem.BodyText;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads the text of a mapping while somebody writes it, against the facts of the live version. */
@Path("/api/v1/rulesets/{name}/mapping-readings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mappings")
public class MappingReadingResource {
    /** In bytes: many times the longest mapping that people write. */
    private static final int LONGEST = 256 * 1024;

    private static final String FILE = Mappings.path("written");

    private final RuleSets ruleSets;

    MappingReadingResource(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    @POST
    @RolesAllowed({CALLER, VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Read the text of a mapping",
            description = "YAML as a file of dmn/mappings, at most 256 KiB. Nothing is kept of it.")
    @APIResponse(responseCode = "200", description = "The mapping as far as it can be read, and what is wrong with it")
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response read(@PathParam("name") String name, byte[] text, @Context UriInfo uri) {
        Query.of(uri);
        if (text.length > LONGEST) {
            throw Problem.of(ProblemType.TOO_LARGE, "A mapping is not so long.")
                    .with("limit", LONGEST)
                    .asException();
        }
        Version live = RuleSetProblems.version(ruleSets, name, null);
        RuleSetSource source = new RuleSetSource(name, Map.of(FILE, utf8(text)));
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("mapping", mapping(source));
        tree.put(
                "findings",
                Mappings.load(source, live.ruleSet().facts()).diagnostics().stream()
                        .map(MappingReadingResource::finding)
                        .toList());
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON).build();
    }

    private static String utf8(byte[] text) {
        return BodyText.utf8(text)
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_BODY, "The body has 1 fault(s).")
                        .withErrors(List.of(new Fault("", "not_utf8", "The text is not UTF-8.")))
                        .asException());
    }

    /** Null where the text is no YAML, or holds nothing by name. */
    private static @Nullable Map<String, @Nullable Object> mapping(RuleSetSource source) {
        try {
            return Yaml.read(source, FILE) instanceof Map ? MappingView.of(source, FILE) : null;
        } catch (UnreadableBundle noYaml) {
            return null;
        }
    }

    private static Map<String, String> finding(Diagnostic diagnostic) {
        String key = diagnostic.column();
        return Map.of("key", key == null ? "" : key, "message", diagnostic.message());
    }
}
