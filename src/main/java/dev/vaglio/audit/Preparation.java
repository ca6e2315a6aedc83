package dev.vaglio.audit;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import com.github.f4b6a3.uuid.util.UuidUtil;
import dev.vaglio.audit.PreparedEntry.Request;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.json.Json;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns entries into rows as far as that goes without the database, on the caller's thread. */
final class Preparation {
    private final BlindIndex index;
    private final SecureRandom random;
    private final TimeOrderedEpochFactory ids;

    Preparation(BlindIndex index, SecureRandom random, Clock clock) {
        this.index = index;
        this.random = random;
        this.ids = new TimeOrderedEpochFactory(random, clock);
    }

    /** A decision's id carries the time it is logged at, to the millisecond: whoever has the id has the partition. */
    static Instant loggedAt(UUID decisionId) {
        return UuidUtil.getInstant(decisionId);
    }

    PreparedEntry prepare(DecisionEntry entry) {
        UUID id = ids.create();
        Payload payload = Payload.of(Json.canonical(content(entry)), random);
        Map<String, @Nullable Object> plain = plain(entry);
        return new PreparedEntry(
                id,
                loggedAt(id),
                header(entry),
                entry.follows(),
                entry.person().leadId(),
                index.lead(entry.person().leadId()),
                index.person(entry.person(), id),
                search(entry, plain),
                current(entry, plain),
                plain == null ? null : Json.canonical(plain),
                payload.packed(),
                payload.commitment(),
                request(entry));
    }

    private static DecisionRow.Header header(DecisionEntry entry) {
        return new DecisionRow.Header(
                entry.ruleSet(),
                entry.engine(),
                entry.caller(),
                entry.trigger().code(),
                entry.kind().code(),
                entry.asOf().truncatedTo(ChronoUnit.MICROS),
                entry.duration().toNanos() / 1000);
    }

    private static Map<String, @Nullable Object> content(DecisionEntry entry) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("facts", entry.facts());
        content.put("warnings", entry.warnings());
        content.put("trace", entry.evaluation().trace());
        if (entry.evaluation() instanceof Evaluation.Decided decided) {
            content.put("outcome", decided.outcome());
            content.put("measures", decided.measures());
        } else if (entry.evaluation() instanceof Evaluation.Failed failed) {
            content.put("messages", List.copyOf(failed.messages()));
        }
        return content;
    }

    private static @Nullable Map<String, @Nullable Object> plain(DecisionEntry entry) {
        return entry.evaluation() instanceof Evaluation.Decided decided
                ? PlainOutcome.of(decided.outcome(), entry.facts())
                : null;
    }

    private static SearchColumns search(DecisionEntry entry, @Nullable Map<String, @Nullable Object> plain) {
        if (plain == null || !(entry.evaluation() instanceof Evaluation.Decided decided)) {
            return SearchColumns.NONE;
        }
        Instant next = decided.nextEvaluationAt();
        return SearchColumns.of(plain, decided.outcome(), next == null ? null : next.truncatedTo(ChronoUnit.MICROS));
    }

    private static CurrentColumns current(DecisionEntry entry, @Nullable Map<String, @Nullable Object> plain) {
        return plain != null && entry.evaluation() instanceof Evaluation.Decided decided
                ? CurrentColumns.of(plain, decided, entry.facts())
                : CurrentColumns.NONE;
    }

    private @Nullable Request request(DecisionEntry entry) {
        IdempotencyKey key = entry.idempotency();
        return key == null ? null : new Request(index.request(key.key()), index.request(key.bodyHash()));
    }
}
