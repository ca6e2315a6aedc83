package dev.vaglio.change;

import dev.vaglio.engine.Compilation;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.ruleset.Publication;
import dev.vaglio.ruleset.PublicationKind;
import dev.vaglio.ruleset.PublishedVersion;
import dev.vaglio.ruleset.RuleEvents;
import dev.vaglio.ruleset.RuleSetStore;
import dev.vaglio.ruleset.RuleSets;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes an approved change request a version: the version, its signature, the request and their events are one
 * transaction, so that whatever ends the process leaves all of it or nothing. Every process swaps it in by itself.
 */
@Singleton
class Publishing {
    private static final Logger LOG = Logger.getLogger(Publishing.class);

    private final ChangeStore store;
    private final RuleSetStore versions;
    private final RuleSets ruleSets;
    private final Proposals proposals;
    private final Agreement agreement;
    private final Contents contents;
    private final Gate gate;

    Publishing(
            ChangeStore store,
            RuleSetStore versions,
            RuleSets ruleSets,
            Proposals proposals,
            Agreement agreement,
            Contents contents,
            Gate gate) {
        this.store = store;
        this.versions = versions;
        this.ruleSets = ruleSets;
        this.proposals = proposals;
        this.agreement = agreement;
        this.contents = contents;
        this.gate = gate;
    }

    /** Publishes now; throws the problem of a request that is not approved or whose base is no longer live. */
    PublishedVersion publish(Actor actor, long id) {
        ChangeRequest request = agreement.current(id);
        Ready ready = ready(request);
        PublishedVersion version = store.run(
                connection -> publish(connection, ChangeRequests.locked(connection, request), ready, actor.name()));
        ruleSets.refresh(version.publishedAt());
        return version;
    }

    /**
     * Publishes what is due, one request; what can not be published is said and due no more.
     *
     * @return whether there may be another
     */
    boolean publishDue() {
        Optional<ChangeRequest> due = store.run(ChangeStore::takeDue);
        due.ifPresent(request -> agreement.current(request.id()));
        Optional<PublishedVersion> version = store.run(this::takeDue);
        version.ifPresent(published -> ruleSets.refresh(published.publishedAt()));
        return version.isPresent();
    }

    private Optional<PublishedVersion> takeDue(Connection connection) throws SQLException {
        Optional<ChangeRequest> due = ChangeStore.takeDue(connection);
        return due.isEmpty() ? Optional.empty() : due(connection, due.get());
    }

    private Optional<PublishedVersion> due(Connection connection, ChangeRequest request) throws SQLException {
        String by = String.valueOf(request.scheduledBy());
        try {
            return Optional.of(publish(connection, request, ready(request), by));
        } catch (ProblemException refused) {
            String why = refused.problem().detail();
            LOG.warnf("Change request %d was due and is not published: %s", request.id(), why);
            ChangeStore.schedule(connection, request.id(), null, null);
            RuleEvents.write(
                    connection, request.ruleSet(), by, "schedule-failed", request.subject(), Map.of("why", why));
            return Optional.empty();
        }
    }

    private record Ready(Proposal proposal, List<Approval> approvals) {}

    private Ready ready(ChangeRequest request) {
        if (!request.isOpen()) {
            throw ChangeProblems.closed(request);
        }
        List<Approval> approvals = agreement.orRefuse(request);
        Proposal proposal = proposals.find(request.draft()).orElseThrow(ChangeProblems::unknownDraft);
        if (proposal.revision() != request.revision()) {
            throw ChangeProblems.otherRevision(proposal.revision());
        }
        if (!(contents.check(proposal.source()) instanceof Compilation.Compiled compiled)) {
            throw ChangeProblems.conflict("The draft does not compile on this release.");
        }
        gate.requireContract(proposal, compiled.ruleSet(), request.accepted());
        return new Ready(proposal, approvals);
    }

    private PublishedVersion publish(Connection connection, ChangeRequest request, Ready ready, String by)
            throws SQLException {
        int live = versions.newest(connection, request.ruleSet())
                .map(PublishedVersion::number)
                .orElse(0);
        if (live != ready.proposal().base()) {
            throw ChangeProblems.baseMoved(ready.proposal().base(), live);
        }
        PublishedVersion version = versions.publish(
                connection,
                new Publication(
                        ready.proposal().source(),
                        PublicationKind.PUBLISHED,
                        live,
                        request.submittedBy(),
                        ready.approvals().stream().map(Approval::who).distinct().toList(),
                        request.reason(),
                        null));
        ChangeStore.published(connection, request.id(), version);
        proposals.published(connection, ready.proposal(), by);
        RuleEvents.write(connection, request.ruleSet(), by, "published", request.subject(), told(request, version));
        return version;
    }

    private static Map<String, @Nullable Object> told(ChangeRequest request, PublishedVersion version) {
        Map<String, @Nullable Object> told = new TreeMap<>();
        told.put("version", version.number());
        told.put("dueAt", request.dueAt());
        return told;
    }
}
