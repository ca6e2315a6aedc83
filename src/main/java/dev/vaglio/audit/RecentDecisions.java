package dev.vaglio.audit;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What callers of a rule set sent and received lately, newest first: read in pages, each within seconds, so that memory
 * does not grow with what is read. Decisions of erased persons are
 * not among them, nor those without a call, nor very large ones.
 */
public final class RecentDecisions {
    private static final int PAGE = 50;
    /** Bytes of a payload: what is larger is passed over, so that a page stays small. */
    private static final int LARGEST = 256 * 1024;

    private static final UUID LAST = new UUID(-1, -1);
    private static final String SELECT = """
            SELECT d.logged_at, d.decision_id, d.caller, d.person_key, d.payload, k.wrapped
            FROM decision d JOIN person_key k ON k.id = d.person_key AND k.wrapped IS NOT NULL
            WHERE d.rule_set = ? AND d.kind = 'decided' AND d.trigger = 'call' AND d.logged_at >= ?
                AND (d.logged_at, d.decision_id) < (?, ?) AND octet_length(d.payload) <= ?
            ORDER BY d.logged_at DESC, d.decision_id DESC LIMIT ?
            """;

    private final Reading reading;
    private final SealedContent sealed;

    public RecentDecisions(DataSource database, MasterKey master) {
        this.reading = new Reading(database);
        this.sealed = new SealedContent(master);
    }

    /**
     * Shows the newest decisions logged since a moment to a reader.
     *
     * @param until the moment before which they were logged
     * @param most how many at most
     * @param within how long to go on; what was not reached by then is left out
     * @return how many were shown
     * @throws LogUnavailable if the database does not answer in time
     */
    public int read(
            String ruleSet, Instant since, Instant until, int most, Duration within, Consumer<RecentDecision> reader) {
        long end = System.nanoTime() + within.toNanos();
        Place place = new Place(until, LAST);
        int shown = 0;
        int asked = Math.min(PAGE, most);
        while (place != null && asked > 0 && System.nanoTime() < end) {
            Page page = page(ruleSet, since, place, asked, reader);
            shown += page.shown();
            place = page.next();
            asked = Math.min(PAGE, most - shown);
        }
        return shown;
    }

    private record Place(Instant at, UUID id) {}

    private record Page(int shown, @Nullable Place next) {}

    private Page page(String ruleSet, Instant since, Place after, int most, Consumer<RecentDecision> reader) {
        return reading.read(connection -> {
            try (PreparedStatement select = select(connection, ruleSet, since, after, most);
                    ResultSet rows = select.executeQuery()) {
                int read = 0;
                int shown = 0;
                Place last = after;
                while (rows.next()) {
                    read++;
                    last = new Place(Columns.instant(rows, "logged_at"), rows.getObject("decision_id", UUID.class));
                    shown += show(rows, last.at(), reader) ? 1 : 0;
                }
                return new Page(shown, read < most ? null : last);
            }
        });
    }

    private static PreparedStatement select(Connection connection, String ruleSet, Instant since, Place after, int most)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(SELECT);
        select.setQueryTimeout(Reading.STATEMENT_SECONDS);
        select.setString(1, ruleSet);
        select.setObject(2, Columns.timestamp(since));
        select.setObject(3, Columns.timestamp(after.at()));
        select.setObject(4, after.id());
        select.setInt(5, LARGEST);
        select.setInt(6, most);
        return select;
    }

    /** A row that does not open as it was written is passed over: to find those is what the verification does. */
    private boolean show(ResultSet row, Instant at, Consumer<RecentDecision> reader) throws SQLException {
        try {
            Map<String, @Nullable Object> content = sealed.of(row);
            reader.accept(new RecentDecision(
                    at,
                    row.getString("caller"),
                    SealedContent.object(content.get("facts")),
                    SealedContent.object(content.get("outcome"))));
            return true;
        } catch (GeneralSecurityException notAsWritten) {
            return false;
        }
    }
}
