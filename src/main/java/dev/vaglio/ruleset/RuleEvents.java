package dev.vaglio.ruleset;

import dev.vaglio.database.Transactions;
import dev.vaglio.json.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What was done to the rule sets, append-only; an event is written in the transaction of what it tells. */
@Singleton
public class RuleEvents {
    private static final String INSERT = """
            INSERT INTO rule_event (rule_set, at, who, what, subject, detail)
            VALUES (?, clock_timestamp(), ?, ?, ?, ?::jsonb)
            """;

    private static final String SELECT = """
            SELECT event, rule_set, at, who, what, subject, detail FROM rule_event
            WHERE rule_set = ? AND (?::text IS NULL OR subject = ?) AND (?::bigint IS NULL OR event < ?)
            ORDER BY event DESC LIMIT ?
            """;

    private final Transactions transactions;

    public RuleEvents(DataSource database) {
        this.transactions = new Transactions(database, RuleSetsUnavailable::new);
    }

    /** Writes an event with what it tells. */
    public static void write(
            Connection connection,
            String ruleSet,
            String who,
            String what,
            String subject,
            Map<String, ? extends @Nullable Object> detail)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            String json = new String(Json.canonical(detail), StandardCharsets.UTF_8);
            Transactions.fill(insert, ruleSet, who, what, subject, json);
            insert.executeUpdate();
        }
    }

    /** Newest first; null does not narrow. */
    public List<RuleEvent> newest(String ruleSet, @Nullable String subject, @Nullable Long before, int limit) {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                Transactions.fill(select, ruleSet, subject, subject, before, before, limit);
                try (ResultSet rows = select.executeQuery()) {
                    List<RuleEvent> events = new ArrayList<>();
                    while (rows.next()) {
                        events.add(event(rows));
                    }
                    return events;
                }
            }
        });
    }

    private static RuleEvent event(ResultSet row) throws SQLException {
        return new RuleEvent(
                row.getLong("event"),
                row.getString("rule_set"),
                VersionRows.time(row, "at"),
                row.getString("who"),
                row.getString("what"),
                row.getString("subject"),
                Json.object(row.getString("detail").getBytes(StandardCharsets.UTF_8)));
    }
}
