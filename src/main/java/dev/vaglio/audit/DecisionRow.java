package dev.vaglio.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log, every column but its own digest.
 *
 * @param payload sealed under {@code personKey}
 */
record DecisionRow(
        int format,
        UUID decisionId,
        Instant loggedAt,
        Header header,
        boolean superseded,
        byte @Nullable [] leadKey,
        UUID personKey,
        SearchColumns search,
        byte @Nullable [] outcome,
        byte @Nullable [] outcomeDigest,
        byte[] payload,
        byte[] commitment,
        Place place) {
    /** The row format; another one digests other columns under another name. */
    static final int FORMAT = 1;

    /** The columns that come as the caller gave them. Times have the database's resolution. */
    record Header(
            RuleSetRef ruleSet,
            String engine,
            String caller,
            String trigger,
            String kind,
            Instant asOf,
            long durationMicros) {}

    /** Where a row stands in its chain: the batch of a replica, and the position in it, from 0. */
    record Place(UUID replica, long seq, int position) {}

    /** SHA-256 over all columns, in the order of the table. */
    byte[] digest() {
        Fields fields = new Fields("vaglio.decision.1");
        addHeader(fields);
        addSearch(fields);
        return fields.add(outcome)
                .add(outcomeDigest)
                .add(payload)
                .add(commitment)
                .add(place.replica())
                .add(place.seq())
                .add((long) place.position())
                .digest();
    }

    private void addHeader(Fields fields) {
        fields.add(decisionId)
                .add(loggedAt)
                .add((long) format)
                .add(header.ruleSet().name())
                .add((long) header.ruleSet().version())
                .add(header.ruleSet().hash())
                .add(header.engine())
                .add(header.caller())
                .add(header.trigger())
                .add(header.kind())
                .add(superseded)
                .add(header.asOf())
                .add(header.durationMicros())
                .add(leadKey)
                .add(personKey);
    }

    private void addSearch(Fields fields) {
        fields.add(search.total())
                .add(search.band())
                .add(search.status())
                .add(search.stage())
                .add(search.relationship())
                .add(search.priority())
                .add(search.owner())
                .add(search.nextEvaluationAt());
    }
}
