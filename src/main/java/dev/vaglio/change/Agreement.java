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
        ChangeRequest request = store.find(id).orElseThrow(ChangeProblems::unknown);
        Optional<Proposal> proposal = request.isOpen() ? proposals.find(request.draft()) : Optional.empty();
        if (proposal.isEmpty() || proposal.get().revision() == request.revision()) {
            return request;
        }
        store.run(connection -> moveOn(connection, id, proposal.get()));
        return store.find(id).orElseThrow(ChangeProblems::unknown);
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

    /** Who ever wrote in the draft, none of whom may agree; sorted. */
    List<String> editors(ChangeRequest request) {
        return proposals.find(request.draft()).stream()
                .flatMap(proposal -> proposal.editors().stream())
                .sorted()
                .toList();
    }

    /** Who is still to agree; empty where the request may be published. */
    List<String> missing(ChangeRequest request) {
        return policy(request).missing(valid(request));
    }

    /** The approvals that make it enough; throws the problem where they do not. */
    List<Approval> orRefuse(ChangeRequest request) {
        List<Approval> valid = valid(request);
        List<String> missing = policy(request).missing(valid);
        if (!missing.isEmpty()) {
            throw ChangeProblems.notApproved(missing);
        }
        return valid;
    }

    /** Who has to agree. */
    ApprovalPolicy policy(ChangeRequest request) {
        return contents.of(request).map(policies::of).orElse(new ApprovalPolicy(List.of()));
    }
}
