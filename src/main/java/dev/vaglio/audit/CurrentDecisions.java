package dev.vaglio.audit;

import dev.vaglio.json.Json;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The current decision of each lead, of those whose person is not erased. Every method throws {@link LogUnavailable} if
 * the database does not answer.
 */
public final class CurrentDecisions {
    private static final String QUEUE = """
            SELECT h.lead_key, h.rule_set, h.version, h.decision_id, h.person_key, h.lead_id, h.owner, h.band, h.verdict,
                h.stall, h.stage, h.sort_key, h.due_at, h.amount, h.next_evaluation_at, k.wrapped, d.hash, d.trigger,
                d.as_of, d.total, d.relationship, d.priority, d.outcome
            FROM lead_head h
            JOIN person_key k ON k.id = h.person_key AND k.wrapped IS NOT NULL
            JOIN decision d ON d.logged_at = h.logged_at AND d.decision_id = h.decision_id
            """;
    private static final String SUMS = """
            SELECT h.stage, h.stall, count(*), coalesce(sum(h.amount), 0), count(h.amount)
            FROM lead_head h
            """;

    private static final String PERSONAS = """
            SELECT persona, count(*) FROM (
                SELECT coalesce(convert_from(d.outcome, 'UTF8')::jsonb -> 'persona' ->> 'id', '') AS persona
                FROM lead_head h
                JOIN decision d ON d.logged_at = h.logged_at AND d.decision_id = h.decision_id
            """;

    private final Reading reading;
    private final KeyWrap wrap;
    private final AesGcm aes;

    public CurrentDecisions(DataSource database, MasterKey master) {
        SecureRandom random = new SecureRandom();
        this.reading = new Reading(database);
        this.wrap = new KeyWrap(master, random);
        this.aes = new AesGcm(random);
    }

    /**
     * Leads in the order they are to be worked in (P6).
     *
     * @param after where the page before ended, null for the first
     */
    public CurrentPage queue(CurrentFilter filter, @Nullable QueuePlace after, int limit) {
        Conditions query = filter.conditions(QUEUE);
        if (after != null) {
            query.where(" AND (h.sort_key, h.lead_key) > (?", after.sortKey()).where(", ?)", after.leadKey());
        }
        query.where(" ORDER BY h.sort_key, h.lead_key LIMIT ?", limit + 1);
        return reading.read(connection -> page(connection, query, limit));
    }

    private CurrentPage page(Connection connection, Conditions query, int limit) throws SQLException {
        try (PreparedStatement select = query.prepare(connection);
                ResultSet rows = select.executeQuery()) {
            List<CurrentDecision> found = new ArrayList<>();
            QueuePlace last = null;
            while (rows.next()) {
                if (found.size() == limit) {
                    return new CurrentPage(found, last);
                }
                found.add(decision(rows));
                last = new QueuePlace(rows.getString("sort_key"), rows.getBytes("lead_key"));
            }
            return new CurrentPage(found, null);
        }
    }

    /** How many leads there are by stage and stall, with their amounts (M3). */
    public List<StageSum> pipeline(CurrentFilter filter) {
        Conditions query = filter.conditions(SUMS).then(" GROUP BY h.stage, h.stall ORDER BY h.stage, h.stall");
        return reading.read(connection -> {
            try (PreparedStatement select = query.prepare(connection);
                    ResultSet rows = select.executeQuery()) {
                List<StageSum> sums = new ArrayList<>();
                while (rows.next()) {
                    BigDecimal amount = rows.getBigDecimal(4);
                    sums.add(new StageSum(
                            rows.getString(1), rows.getString(2), rows.getLong(3), amount, rows.getLong(5)));
                }
                return sums;
            }
        });
    }

    /** How many leads there are of each persona (S4), by the newest so many decisions; an empty text is none. */
    public Map<String, Long> personas(CurrentFilter filter, int newest) {
        Conditions query = filter.conditions(PERSONAS)
                .where(" ORDER BY h.logged_at DESC LIMIT ?", newest)
                .then(") told GROUP BY persona ORDER BY persona");
        return reading.read(connection -> {
            try (PreparedStatement select = query.prepare(connection);
                    ResultSet rows = select.executeQuery()) {
                Map<String, Long> leads = new LinkedHashMap<>();
                while (rows.next()) {
                    leads.put(rows.getString(1), rows.getLong(2));
                }
                return leads;
            }
        });
    }

    private CurrentDecision decision(ResultSet row) throws SQLException {
        byte[] outcome = row.getBytes("outcome");
        return new CurrentDecision(
                leadId(row),
                row.getObject("decision_id", UUID.class),
                new RuleSetRef(row.getString("rule_set"), row.getInt("version"), row.getString("hash")),
                Trigger.of(row.getString("trigger")),
                Columns.instant(row, "as_of"),
                Columns.instantOrNull(row, "next_evaluation_at"),
                row.getString("owner"),
                row.getBigDecimal("total"),
                row.getString("band"),
                row.getString("verdict"),
                row.getString("stall"),
                row.getString("stage"),
                row.getString("relationship"),
                row.getString("priority"),
                Columns.instantOrNull(row, "due_at"),
                row.getBigDecimal("amount"),
                outcome == null ? Map.of() : Json.object(outcome));
    }

    private @Nullable String leadId(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("lead_id");
        UUID decisionId = row.getObject("decision_id", UUID.class);
        if (sealed == null) {
            return null;
        }
        try {
            PersonKey key = wrap.unwrap(row.getObject("person_key", UUID.class), row.getBytes("wrapped"));
            return SealedLead.open(aes, key, decisionId, sealed);
        } catch (GeneralSecurityException notAsWritten) {
            throw new LogTampered(decisionId, notAsWritten);
        }
    }
}
