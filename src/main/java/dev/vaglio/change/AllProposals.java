package dev.vaglio.change;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Drafts that are edited here, and bundles that were sent whole. */
@Singleton
@Typed(Proposals.class)
class AllProposals implements Proposals {
    private final DraftProposals drafts;
    private final SentBundles bundles;

    AllProposals(DraftProposals drafts, SentBundles bundles) {
        this.drafts = drafts;
        this.bundles = bundles;
    }

    @Override
    public Optional<Proposal> find(String draft) {
        return of(draft).find(draft);
    }

    @Override
    public void submitted(Connection connection, Proposal proposal, String who) throws SQLException {
        of(proposal.draft()).submitted(connection, proposal, who);
    }

    @Override
    public void returned(Connection connection, Proposal proposal, String who) throws SQLException {
        of(proposal.draft()).returned(connection, proposal, who);
    }

    @Override
    public void published(Connection connection, Proposal proposal, String who) throws SQLException {
        of(proposal.draft()).published(connection, proposal, who);
    }

    private Proposals of(String draft) {
        return SentBundles.has(draft) ? bundles : drafts;
    }
}
