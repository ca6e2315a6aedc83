package dev.vaglio.change;

import dev.vaglio.draft.Draft;
import dev.vaglio.draft.DraftState;
import dev.vaglio.draft.Drafts;
import dev.vaglio.draft.DraftsUnavailable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The drafts that are edited here. */
@Singleton
class DraftProposals implements Proposals {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Drafts drafts;

    DraftProposals(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<Proposal> find(String draft) {
        if (!ID.matcher(draft).matches()) {
            return Optional.empty();
        }
        try {
            return drafts.find(UUID.fromString(draft)).map(this::proposal);
        } catch (DraftsUnavailable away) {
            throw new ChangesUnavailable(away);
        }
    }

    private Proposal proposal(Draft draft) {
        return new Proposal(
                draft.id().toString(),
                draft.revision(),
                draft.ruleSet(),
                draft.base(),
                drafts.source(draft.id(), draft.revision()),
                drafts.editors(draft.id()),
                draft.state().canBeEdited());
    }

    @Override
    public void submitted(Connection connection, Proposal proposal, String who) throws SQLException {
        mark(connection, proposal, DraftState.SUBMITTED, who);
    }

    @Override
    public void returned(Connection connection, Proposal proposal, String who) throws SQLException {
        mark(connection, proposal, DraftState.OPEN, who);
    }

    @Override
    public void published(Connection connection, Proposal proposal, String who) throws SQLException {
        mark(connection, proposal, DraftState.PUBLISHED, who);
    }

    private void mark(Connection connection, Proposal proposal, DraftState state, String who) throws SQLException {
        UUID id = UUID.fromString(proposal.draft());
        if (!drafts.mark(connection, id, Math.toIntExact(proposal.revision()), state, who)) {
            throw ChangeProblems.conflict("The draft was edited or closed meanwhile; look at it again.");
        }
    }
}
