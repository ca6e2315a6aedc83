package dev.vaglio.audit;

import java.util.Optional;
import java.util.UUID;

/** Reads logged decisions. Every method throws {@link LogUnavailable} if the database does not answer. */
public interface DecisionArchive {
    DecisionPage find(DecisionFilter filter);

    /** How many decisions a filter finds, whatever its page; counts no further than {@code most}. */
    int count(DecisionFilter filter, int most);

    /** One decision with its content decrypted, or the word that its person was erased. */
    Optional<DecisionRecord> byId(UUID decisionId);
}
