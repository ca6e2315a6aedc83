package dev.vaglio.change;

import dev.vaglio.ruleset.RuleEvents;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who agreed to a change request, and who has to: an edit of the draft revokes what was agreed before. */
@Singleton
class Agreement {
    private static final String NOBODY = "vaglio";

    private final ChangeStore store;
    private final Proposals proposals;
    private final Contents contents;
    private final Policies policies;

    Agreement(ChangeStore store, Proposals proposals, Contents contents, Policies policies) {
        this.store = store;
        this.proposals = proposals;
        this.contents = contents;
        this.policies = policies;
    }

    /** The request at the revision that its draft has now; going over to another one revokes approvals and schedule. */
    ChangeRequest current(long id) {
        ChangeRequest request = find(id);
        return request.isOpen() ? current(request, draft(request)) : request;
    }

    /** The same for a request and a draft that were read already. */
    ChangeRequest current(ChangeRequest request, Optional<Proposal> draft) {
        if (!request.isOpen() || draft.isEmpty() || draft.get().revision() == request.revision()) {
            return request;
        }
        store.run(connection -> moveOn(connection, request.id(), draft.get()));
        return find(request.id());
    }

    ChangeRequest find(long id) {
        return store.find(id).orElseThrow(ChangeProblems::unknown);
    }

    /** What a request is about. */
    Optional<Proposal> draft(ChangeRequest request) {
        return proposals.find(request.draft());
    }

    private static boolean moveOn(Connection connection, long id, Proposal proposal) throws SQLException {
        ChangeRequest now = ChangeStore.lock(connection, id).orElseThrow(ChangeProblems::unknown);
        if (!now.isOpen() || now.revision() >= proposal.revision()) {
            return false;
        }
        ChangeStore.moveOn(connection, id, proposal);
        boolean agreed = ChangeRows.approvals(connection, id).stream()
                .anyMatch(approval -> approval.revision() == now.revision());
        RuleEvents.write(
                connection,
                now.ruleSet(),
                NOBODY,
                agreed ? "approvals-revoked" : "edited",
                now.subject(),
                Map.of("from", now.revision(), "to", proposal.revision()));
        if (now.dueAt() != null) {
            RuleEvents.write(connection, now.ruleSet(), NOBODY, "schedule-cancelled", now.subject(), Map.of());
        }
        return true;
    }

    /** Approvals of the current revision. */
    List<Approval> valid(ChangeRequest request) {
        return store.approvals(request.id()).stream()
                .filter(approval -> approval.revision() == request.revision())
                .toList();
    }

    /** The approvals that make it enough; throws the problem where they do not. */
    List<Approval> orRefuse(ChangeRequest request) {
        List<Approval> valid = valid(request);
        List<String> missing = policy(request, draft(request)).missing(valid);
        if (!missing.isEmpty()) {
            throw ChangeProblems.notApproved(missing);
        }
        return valid;
    }

    /** Who has to agree. */
    ApprovalPolicy policy(ChangeRequest request, Optional<Proposal> draft) {
        return contents.of(request, draft).map(policies::of).orElse(new ApprovalPolicy(List.of()));
    }
}
