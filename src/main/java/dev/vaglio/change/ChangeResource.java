package dev.vaglio.change;

import static dev.vaglio.security.Roles.ADMINISTRATOR;
import static dev.vaglio.security.Roles.APPROVER;
import static dev.vaglio.security.Roles.AUDITOR;
import static dev.vaglio.security.Roles.EDITOR;
import static dev.vaglio.security.Roles.VIEWER;

import dev.vaglio.difference.DifferenceView;
import dev.vaglio.difference.Side;
import dev.vaglio.json.Json;
import dev.vaglio.problem.Query;
import dev.vaglio.ruleset.RuleEvent;
import dev.vaglio.ruleset.RuleEvents;
import dev.vaglio.ruleset.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Submits and shows change requests. */
@Path("/api/v1/change-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class ChangeResource {
    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final int HISTORY = 1_000;

    private final ChangeRequests requests;
    private final ChangeStore store;
    private final ChangeList list;
    private final Agreement agreement;
    private final Contents contents;
    private final Proposals proposals;
    private final Gate gate;
    private final RuleEvents events;

    ChangeResource(
            ChangeRequests requests,
            ChangeStore store,
            ChangeList list,
            Agreement agreement,
            Contents contents,
            Proposals proposals,
            Gate gate,
            RuleEvents events) {
        this.requests = requests;
        this.store = store;
        this.list = list;
        this.agreement = agreement;
        this.contents = contents;
        this.proposals = proposals;
        this.gate = gate;
        this.events = events;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({EDITOR, ADMINISTRATOR})
    @Operation(
            summary = "Ask for a draft to be published",
            description = "Checks and cases run first: an error or a failing case refuses it, and each warning that the"
                    + " draft's base does not have needs an acceptance with a reason.")
    public Response submit(byte[] json, @Context SecurityContext security, @Context UriInfo uri) {
        Query.of(uri);
        ActBody body = ActBody.of(json, "draft", "revision", "title", "reason", "acceptedWarnings");
        Submission asked = new Submission(
                body.text("draft"), body.number("revision"), body.text("title"), body.text("reason"), accepted(body));
        body.orRefuse();
        long id = ChangeProblems.asked(() -> requests.submit(Actor.of(security), asked));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(String.valueOf(id)).build())
                .entity(Json.canonical(ChangeProblems.asked(() -> whole(found(id)))))
                .build();
    }

    @GET
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "Change requests, newest first")
    public Response list(@Context UriInfo uri) {
        Query query = Query.of(uri, "ruleSet", "state", "cursor", "limit");
        String state = query.oneOf("state", ChangeState.codes());
        int limit = query.integer("limit", PAGE, 1, MOST);
        Long before = query.read("cursor", "invalid_cursor", "next of the page before", Long::valueOf);
        List<ChangeRequest> found =
                ChangeProblems.asked(() -> store.newest(query.text("ruleSet"), state, before, limit));
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put(
                "items",
                ChangeProblems.asked(() -> found.stream().map(list::item).toList()));
        tree.put("next", found.size() < limit ? null : found.get(limit - 1).id());
        return json(tree);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(summary = "One change request: difference, checks, approvals, and what happened to it")
    public Response one(@PathParam("id") String id, @Context HttpHeaders headers, @Context UriInfo uri) {
        Query.of(uri);
        return ChangeProblems.asked(() -> {
            Found found = found(ActResource.number(id));
            Map<String, @Nullable Object> tree = whole(found);
            tree.put(
                    "difference",
                    contents.of(found.request(), found.draft())
                            .map(pair -> difference(pair, headers))
                            .orElse(null));
            return json(tree);
        });
    }

    @GET
    @Path("/checks")
    @RolesAllowed({VIEWER, EDITOR, APPROVER, AUDITOR, ADMINISTRATOR})
    @Operation(
            summary = "What submitting a draft would be held against",
            description =
                    "?draft= names it. Findings that its base does not have, how many cases there are, and those that"
                            + " fail.")
    public Response checks(@Context UriInfo uri) {
        String draft = String.valueOf(Query.of(uri, "draft").text("draft"));
        return ChangeProblems.asked(() -> {
            Proposal proposal = proposals.find(draft).orElseThrow(ChangeProblems::unknownDraft);
            Inspected inspected = gate.inspect(proposal);
            Map<String, Object> tree = new TreeMap<>(inspected.tree());
            tree.put("draft", draft);
            tree.put("revision", proposal.revision());
            tree.put(
                    "failing",
                    inspected.failing().stream().map(ChangeProblems::failing).toList());
            return json(tree);
        });
    }

    private static Map<String, @Nullable Object> difference(Contents.Pair pair, HttpHeaders headers) {
        Texts texts = Texts.of(pair.after());
        String language = texts.choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return new DifferenceView(texts, language).of(Side.of(pair.before()), Side.of(pair.after()));
    }

    private record Found(ChangeRequest request, Optional<Proposal> draft) {}

    private Found found(long id) {
        ChangeRequest request = agreement.find(id);
        Optional<Proposal> draft = agreement.draft(request);
        return new Found(agreement.current(request, draft), draft);
    }

    private Map<String, @Nullable Object> whole(Found found) {
        ChangeRequest request = found.request();
        List<RuleEvent> history = new ArrayList<>(events.newest(request.ruleSet(), request.subject(), null, HISTORY));
        Collections.reverse(history);
        ApprovalPolicy policy = agreement.policy(request, found.draft());
        Map<String, @Nullable Object> tree = ChangeView.whole(request, policy, store.approvals(request.id()), history);
        tree.put("editors", ChangeView.editors(found.draft()));
        return tree;
    }

    private static List<Acceptance> accepted(ActBody body) {
        return body.objects("acceptedWarnings", "code", "table", "row", "reason").stream()
                .map(one -> new Acceptance(
                        one.text("code"), one.textIfGiven("table"), one.textIfGiven("row"), one.text("reason")))
                .toList();
    }

    private static Response json(Map<String, ?> tree) {
        return Response.ok(Json.canonical(tree), MediaType.APPLICATION_JSON).build();
    }
}
