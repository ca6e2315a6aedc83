package dev.vaglio.decision;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.AUDITOR;

import dev.vaglio.audit.Break;
import dev.vaglio.audit.ChainVerifier;
import dev.vaglio.audit.VerificationReport;
import dev.vaglio.json.Json;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.problem.Query;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proves that nobody touched the decision log. */
@Path("/api/v1/audit/verify")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class LogProofResource {
    private static final int SHOWN = 100;
    private static final int BUSY_SECONDS = 30;

    private final ChainVerifier verifier;
    private final Semaphore one = new Semaphore(1);

    LogProofResource(ChainVerifier verifier) {
        this.verifier = verifier;
    }

    @POST
    @RolesAllowed({AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Verify the whole decision log",
            description = "Walks every replica's chain of batches and every decision in it, in bounded memory. One"
                    + " verification runs at a time; another one meanwhile gets 503.")
    @APIResponse(
            responseCode = "200",
            description = "What was walked, whether all of it is intact, and the first 100 breaks if not")
    public Response verify(@Context UriInfo uri) {
        Query.of(uri);
        if (!one.tryAcquire()) {
            throw Problem.of(ProblemType.OVERLOADED, "The log is being verified already.")
                    .retryAfter(BUSY_SECONDS)
                    .asException();
        }
        try {
            List<Map<String, @Nullable Object>> shown = new ArrayList<>();
            VerificationReport report = verifier.verify(found -> {
                if (shown.size() < SHOWN) {
                    shown.add(tree(found));
                }
            });
            return Response.ok(Json.canonical(tree(report, shown)), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        } finally {
            one.release();
        }
    }

    private static Map<String, @Nullable Object> tree(
            VerificationReport report, List<Map<String, @Nullable Object>> shown) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("intact", report.intact());
        tree.put("replicas", report.replicas());
        tree.put("batches", report.batches());
        tree.put("decisions", report.decisions());
        tree.put("erased", report.erased());
        tree.put("breaks", report.breaks());
        tree.put("first", shown);
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Break found) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("fault", found.fault().name().toLowerCase(Locale.ROOT));
        tree.put("replica", found.replica().toString());
        tree.put("seq", found.seq());
        tree.put("decisionId", found.decisionId() == null ? null : String.valueOf(found.decisionId()));
        return tree;
    }
}
