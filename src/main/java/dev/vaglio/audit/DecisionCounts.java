package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Table {@code decision_count}: counts what is logged by quarter of an hour and outcome, within the commit that logs it. */
final class DecisionCounts {
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
    private static final String COUNT = """
            INSERT INTO decision_count AS c (replica, rule_set, at, kind, superseded, band, verdict, stall, decisions)
            SELECT ?, * FROM unnest(?::text[], ?::timestamptz[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[],
                ?::bigint[])
            ON CONFLICT (rule_set, at, replica, kind, superseded, band, verdict, stall)
            DO UPDATE SET decisions = c.decisions + EXCLUDED.decisions
            """;

    /** What is counted together. */
    private record Counted(
            String ruleSet, Instant at, String kind, boolean superseded, String band, String verdict, String stall) {
        static Counted of(PreparedEntry entry, boolean superseded) {
            long second = entry.loggedAt().getEpochSecond();
            return new Counted(
                    entry.header().ruleSet().name(),
                    Instant.ofEpochSecond(second - Math.floorMod(second, QUARTER)),
                    entry.header().kind(),
                    superseded,
                    said(entry.search().band()),
                    said(entry.search().status()),
                    said(entry.current().stall()));
        }

        private static String said(@Nullable String code) {
            return code == null ? "" : code;
        }
    }

    void add(
            Connection connection, UUID replica, Collection<PreparedEntry> entries, Predicate<PreparedEntry> superseded)
            throws SQLException {
        Map<Counted, Long> counts = new LinkedHashMap<>();
        entries.forEach(entry -> counts.merge(Counted.of(entry, superseded.test(entry)), 1L, Long::sum));
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, replica);
            new Columns<>(count, counts.entrySet(), 1)
                    .add("text", e -> e.getKey().ruleSet())
                    .add("timestamptz", e -> e.getKey().at())
                    .add("text", e -> e.getKey().kind())
                    .add("bool", e -> e.getKey().superseded())
                    .add("text", e -> e.getKey().band())
                    .add("text", e -> e.getKey().verdict())
                    .add("text", e -> e.getKey().stall())
                    .add("int8", Map.Entry::getValue);
            count.executeUpdate();
        }
    }
}
