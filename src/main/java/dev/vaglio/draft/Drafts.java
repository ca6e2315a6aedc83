package dev.vaglio.draft;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The drafts: begun, found, closed. Each call throws {@link DraftsUnavailable} while the database is away. */
@Singleton
public class Drafts {
    private final DraftStore store;
    private final DraftSources sources;

    Drafts(DraftStore store, DraftSources sources) {
        this.store = store;
        this.sources = sources;
    }

    /** Begins a draft of a version that is there; 409 where the rule set has too many in work. */
    Draft begin(String ruleSet, int base, String title, String author, String reason) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (!store.create(new NewDraft(id, ruleSet, base, title, author, reason))) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "The rule set has " + DraftLimits.DRAFTS + " drafts in work; abandon one first.")
                    .with("limit", DraftLimits.DRAFTS)
                    .asException();
        }
        return store.find(id).orElseThrow();
    }

    public Optional<Draft> find(UUID id) {
        return store.find(id);
    }

    /** Newest first, those before one; null does not narrow. */
    List<Draft> list(
            @Nullable String ruleSet,
            @Nullable String state,
            @Nullable String author,
            @Nullable UUID before,
            int limit) {
        return store.list(ruleSet, state, author, before, limit);
    }

    /**
     * The whole bundle at a revision from 0 to the draft's own.
     *
     * @throws IllegalArgumentException for a draft that is not there
     */
    public RuleSetSource source(UUID id, int revision) {
        return sources.at(store.find(id).orElseThrow(() -> new IllegalArgumentException("No such draft")), revision);
    }

    /**
     * Brings a draft from open or submitted into a state.
     *
     * @param revision the one that was looked at
     * @return false where the draft has another revision by now, or is published or abandoned
     */
    public boolean mark(UUID id, int revision, DraftState state, String who) {
        return store.mark(id, revision, state, who);
    }

    /** The same within the transaction of a store that does more than that. */
    public boolean mark(Connection connection, UUID id, int revision, DraftState state, String who)
            throws SQLException {
        return DraftStore.mark(connection, id, revision, state, who);
    }

    /** Everybody who ever changed the draft, also where it was undone. */
    public Set<String> editors(UUID id) {
        return Set.copyOf(store.editors(id));
    }

    /** What was done, after a revision, in its order. */
    List<Revision> history(UUID id, int after) {
        return store.revisions(id, after);
    }
}
