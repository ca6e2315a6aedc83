package dev.vaglio.ruleset;

import dev.vaglio.database.Transactions;
import dev.vaglio.engine.RuleSetSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The published versions in the database: append-only, numbered without gaps in each rule set. */
@Singleton
public class RuleSetStore {
    private static final String VERSIONS = """
            SELECT v.rule_set, v.version, v.hash, v.published_at, v.effective_from, v.author, v.reason, r.retired_at
            FROM rule_set_version v LEFT JOIN rule_set_retirement r USING (rule_set, version)
            """;

    private static final String PUBLISH = """
            INSERT INTO rule_set_version (rule_set, version, hash, bundle, published_at, effective_from, author, reason)
            SELECT ?, coalesce(max(version), 0) + 1, ?, ?, now(), ?, ?, ? FROM rule_set_version WHERE rule_set = ?
            """;

    private final Transactions transactions;

    public RuleSetStore(DataSource database) {
        this.transactions = new Transactions(database, RuleSetsUnavailable::new);
    }

    /** All versions, by rule set and number. */
    public List<PublishedVersion> versions() {
        return read(VERSIONS + "ORDER BY v.rule_set, v.version", null, null);
    }

    /** The versions of one rule set by number; none where it is not known. */
    public List<PublishedVersion> versions(String ruleSet) {
        return read(VERSIONS + "WHERE v.rule_set = ? ORDER BY v.version", ruleSet, null);
    }

    public Optional<PublishedVersion> version(String ruleSet, int number) {
        return read(VERSIONS + "WHERE v.rule_set = ? AND v.version = ?", ruleSet, number).stream()
                .findFirst();
    }

    /** The bundle of a version that is there. */
    public RuleSetSource bundle(String ruleSet, int number) {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT bundle FROM rule_set_version WHERE rule_set = ? AND version = ?")) {
                select.setString(1, ruleSet);
                select.setInt(2, number);
                try (ResultSet rows = select.executeQuery()) {
                    if (!rows.next()) {
                        throw new IllegalArgumentException("No such version");
                    }
                    return BundleZip.read(ruleSet, rows.getBytes(1));
                }
            }
        });
    }

    /** Publishes as the next version. */
    public void publish(RuleSetSource source, Instant effectiveFrom, String author, String reason) {
        transactions.run(connection -> {
            lock(connection);
            insert(connection, source, effectiveFrom, author, reason);
            return true;
        });
    }

    /** Publishes as version 1 if the rule set has none; one of several that start at the same time does. */
    public void publishFirst(RuleSetSource source, Instant effectiveFrom, String author, String reason) {
        transactions.run(connection -> {
            lock(connection);
            if (select(connection, VERSIONS + "WHERE v.rule_set = ?", source.name(), null)
                    .isEmpty()) {
                insert(connection, source, effectiveFrom, author, reason);
            }
            return true;
        });
    }

    /** Ends a version; a second time changes nothing. */
    public void retire(String ruleSet, int number, String author, String reason) {
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO rule_set_retirement VALUES (?, ?, now(), ?, ?) ON CONFLICT DO NOTHING")) {
                insert.setString(1, ruleSet);
                insert.setInt(2, number);
                insert.setString(3, author);
                insert.setString(4, reason);
                return insert.executeUpdate();
            }
        });
    }

    private static void insert(
            Connection connection, RuleSetSource source, Instant effectiveFrom, String author, String reason)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PUBLISH)) {
            insert.setString(1, source.name());
            insert.setString(2, source.hash());
            insert.setBytes(3, BundleZip.write(source));
            // whole microseconds, as the database keeps them: rounded up it would not be live yet
            insert.setTimestamp(4, Timestamp.from(effectiveFrom.truncatedTo(ChronoUnit.MICROS)));
            insert.setString(5, author);
            insert.setString(6, reason);
            insert.setString(7, source.name());
            insert.executeUpdate();
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtext('vaglio.rule_set_version'))")) {
            lock.execute();
        }
    }

    private List<PublishedVersion> read(String sql, @Nullable String ruleSet, @Nullable Integer number) {
        return transactions.run(connection -> select(connection, sql, ruleSet, number));
    }

    private static List<PublishedVersion> select(
            Connection connection, String sql, @Nullable String ruleSet, @Nullable Integer number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (ruleSet != null) {
                select.setString(1, ruleSet);
            }
            if (number != null) {
                select.setInt(2, number);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<PublishedVersion> versions = new ArrayList<>();
                while (rows.next()) {
                    versions.add(version(rows));
                }
                return versions;
            }
        }
    }

    private static PublishedVersion version(ResultSet row) throws SQLException {
        Timestamp retired = row.getTimestamp("retired_at");
        return new PublishedVersion(
                row.getString("rule_set"),
                row.getInt("version"),
                row.getString("hash"),
                row.getTimestamp("published_at").toInstant(),
                row.getTimestamp("effective_from").toInstant(),
                row.getString("author"),
                row.getString("reason"),
                retired == null ? null : retired.toInstant());
    }
}
