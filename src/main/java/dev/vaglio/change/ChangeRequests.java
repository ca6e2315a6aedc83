package dev.vaglio.change;

import dev.vaglio.ruleset.RuleEvents;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The life of a change request before it is published. Each act is one transaction with its event. Throws problems for
 * what can not be done, and {@link ChangesUnavailable} where the database is away.
 */
@Singleton
class ChangeRequests {
    private final ChangeStore store;
    private final Proposals proposals;
    private final Gate gate;
    private final Agreement agreement;

    ChangeRequests(ChangeStore store, Proposals proposals, Gate gate, Agreement agreement) {
        this.store = store;
        this.proposals = proposals;
        this.gate = gate;
        this.agreement = agreement;
    }

    /** Asks for a draft at a revision to be published, once checks and cases hold; gives the number of the request. */
    long submit(Actor actor, Submission asked) {
        Proposal proposal = proposal(asked.draft());
        if (!proposal.open()) {
            throw ChangeProblems.conflict("The draft is closed.");
        }
        if (proposal.revision() != asked.revision()) {
            throw ChangeProblems.otherRevision(proposal.revision());
        }
        if (gate.changesNothing(proposal)) {
            throw ChangeProblems.conflict("The draft has nothing otherwise than the version it was made from.");
        }
        Inspected inspected = gate.inspect(proposal).orRefuse(asked.accepted());
        return store.run(connection -> {
            OptionalLong id = ChangeStore.submit(connection, asked, proposal, actor.name(), inspected.tree());
            if (id.isEmpty()) {
                throw ChangeProblems.conflict("The draft has an open change request.");
            }
            proposals.submitted(connection, proposal, actor.name());
            RuleEvents.write(
                    connection,
                    proposal.ruleSet(),
                    actor.name(),
                    "submitted",
                    ChangeRequest.subject(id.getAsLong()),
                    Map.of("draft", asked.draft(), "revision", asked.revision(), "title", asked.title()));
            return id.getAsLong();
        });
    }

    /** Agrees with the draft at a revision; nobody agrees with what they wrote or submitted. */
    void approve(Actor actor, long id, long revision, String comment) {
        ChangeRequest request = open(id);
        if (revision != request.revision()) {
            throw ChangeProblems.otherRevision(request.revision());
        }
        Proposal proposal = proposal(request.draft());
        if (proposal.editors().contains(actor.name()) || request.submittedBy().equals(actor.name())) {
            throw ChangeProblems.ownChange();
        }
        Map<String, ?> checked = checked(request, proposal);
        store.run(connection -> {
            ChangeRequest now = locked(connection, request);
            ChangeStore.checked(connection, id, checked);
            if (!ChangeStore.approve(connection, now, actor, comment)) {
                throw ChangeProblems.conflict("You have approved this revision before.");
            }
            return event(connection, now, actor, "approved", Map.of("revision", revision, "comment", comment));
        });
    }

    /** Ends the request; the draft stays. */
    void reject(Actor actor, long id, String comment) {
        close(actor, id, ChangeState.REJECTED, comment);
    }

    /** Ends the request; the draft stays. */
    void withdraw(Actor actor, long id, String comment) {
        close(actor, id, ChangeState.WITHDRAWN, comment);
    }

    void comment(Actor actor, long id, String comment) {
        ChangeRequest request = agreement.current(id);
        store.run(connection -> event(connection, request, actor, "commented", Map.of("comment", comment)));
    }

    /** Has an approved request published at a time; null for no longer. */
    void schedule(Actor actor, long id, @Nullable Instant at) {
        ChangeRequest request = open(id);
        if (at != null) {
            agreement.orRefuse(request);
        } else if (request.dueAt() == null) {
            throw ChangeProblems.conflict("The change request is not scheduled.");
        }
        store.run(connection -> {
            ChangeRequest now = locked(connection, request);
            ChangeStore.schedule(connection, id, at, at == null ? null : actor.name());
            return at == null
                    ? event(connection, now, actor, "schedule-cancelled", Map.of())
                    : event(connection, now, actor, "scheduled", Map.of("dueAt", at));
        });
    }

    private void close(Actor actor, long id, ChangeState state, String comment) {
        ChangeRequest request = open(id);
        Optional<Proposal> proposal = proposals.find(request.draft()).filter(Proposal::open);
        store.run(connection -> {
            ChangeRequest now = locked(connection, request);
            ChangeStore.close(connection, id, state);
            if (proposal.isPresent()) {
                proposals.returned(connection, proposal.get(), actor.name());
            }
            return event(connection, now, actor, state.code(), Map.of("comment", comment));
        });
    }

    /** What was said of the content before, or is found of it now. */
    private Map<String, ?> checked(ChangeRequest request, Proposal proposal) {
        return proposal.source().hash().equals(request.checked().get("hash"))
                ? request.checked()
                : gate.inspect(proposal).orRefuse(request.accepted()).tree();
    }

    private ChangeRequest open(long id) {
        ChangeRequest request = agreement.current(id);
        if (!request.isOpen()) {
            throw ChangeProblems.closed(request);
        }
        return request;
    }

    /** The request as it was looked at, held until the transaction ends; throws where it went on in between. */
    static ChangeRequest locked(Connection connection, ChangeRequest seen) throws SQLException {
        ChangeRequest now = ChangeStore.lock(connection, seen.id()).orElseThrow(ChangeProblems::unknown);
        if (!now.isOpen()) {
            throw ChangeProblems.closed(now);
        }
        if (now.revision() != seen.revision()) {
            throw ChangeProblems.otherRevision(now.revision());
        }
        return now;
    }

    private static boolean event(
            Connection connection, ChangeRequest request, Actor actor, String what, Map<String, ?> detail)
            throws SQLException {
        RuleEvents.write(connection, request.ruleSet(), actor.name(), what, request.subject(), detail);
        return true;
    }

    private Proposal proposal(String draft) {
        return proposals.find(draft).orElseThrow(ChangeProblems::unknownDraft);
    }
}
