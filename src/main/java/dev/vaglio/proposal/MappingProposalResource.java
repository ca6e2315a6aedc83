package dev.vaglio.proposal;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.CALLER;
import static dev.vaglio.security.Roles.EDITOR;

import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.json.Json;
import dev.vaglio.lead.CsvSample;
import dev.vaglio.lead.Mappings;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.MappingView;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposes a mapping for a CSV file, out of its first rows, by the facts of the live version (M2). */
@Path("/api/v1/rulesets/{name}/mapping-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mappings")
public class MappingProposalResource {
    private static final String CSV = "text/csv";
    private static final String NAMES = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Pattern NAME = Pattern.compile(NAMES);
    private static final int LONGEST_NAME = 100;
    /** In bytes: a sample, not the file. */
    private static final int LARGEST = 2 * 1024 * 1024;
    /** Rows that are looked at. */
    private static final int ROWS = 1_000;

    private final RuleSets ruleSets;

    MappingProposalResource(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    @POST
    @RolesAllowed({CALLER, EDITOR, APPROVER, ADMINISTRATOR})
    @Consumes(CSV)
    @Operation(
            summary = "Propose a mapping for a CSV file",
            description =
                    "By the names of its columns and what stands in them, as vaglio map --sample does. The text has"
                            + " a comment at each rule that says why it is there and how sure that is. Nothing is kept.")
    @Parameter(
            name = "mapping",
            description = "What the mapping is to be called",
            schema = @Schema(type = SchemaType.STRING, pattern = NAMES, defaultValue = "proposed"))
    @RequestBody(
            required = true,
            description = "The header and some rows, at most 2 MiB; 1,000 rows are looked at",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "The mapping, with the text of its file")
    @APIResponse(responseCode = "400", ref = "Problem")
    @APIResponse(responseCode = "404", ref = "Problem")
    @APIResponse(responseCode = "413", ref = "Problem")
    @APIResponse(responseCode = "422", ref = "Problem")
    @APIResponse(responseCode = "503", ref = "Problem")
    public Response propose(@PathParam("name") String name, byte[] csv, @Context UriInfo uri) {
        String given =
                Query.of(uri, "mapping").read("mapping", "invalid_name", NAMES, MappingProposalResource::mappingName);
        String mapping = given == null ? "proposed" : given;
        if (csv.length > LARGEST) {
            throw Problem.of(ProblemType.TOO_LARGE, "The sample is larger than allowed.")
                    .with("limit", LARGEST)
                    .asException();
        }
        RuleSet rules = RuleSetProblems.version(ruleSets, name, null).ruleSet();
        String text = MappingProposal.of(mapping, sample(csv), rules.facts(), Lexicon.of(rules.source()));
        String file = Mappings.path(mapping);
        RuleSetSource proposed = new RuleSetSource(name, Map.of(file, text));
        return Response.ok(Json.canonical(MappingView.of(proposed, file)), MediaType.APPLICATION_JSON)
                .build();
    }

    private static String mappingName(String text) {
        if (text.length() > LONGEST_NAME || !NAME.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static CsvSample sample(byte[] csv) {
        try {
            return CsvSample.read(new ByteArrayInputStream(csv), ROWS);
        } catch (CsvSample.NoTable noTable) {
            throw Problem.of(ProblemType.INVALID_BODY, "No columns can be read: " + noTable.getMessage() + ".")
                    .asException();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
