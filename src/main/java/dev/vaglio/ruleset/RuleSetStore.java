package dev.vaglio.ruleset;

import dev.vaglio.database.Transactions;
import dev.vaglio.engine.RuleSetSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The published versions in the database: append-only, signed, numbered without gaps in each rule set. */
@Singleton
public class RuleSetStore {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('vaglio.rule_set_version'))";
    private static final String BUNDLE = "SELECT bundle, hash FROM rule_set_version WHERE rule_set = ? AND version = ?";
    private static final String RETIRE =
            "INSERT INTO rule_set_retirement VALUES (?, ?, now(), ?, ?) ON CONFLICT DO NOTHING";

    private static final String NEWEST = """
            WHERE v.rule_set = ? AND r.retired_at IS NULL AND v.effective_from <= now() ORDER BY v.version DESC LIMIT 1
            """;

    private static final String OPERATOR = "vaglio";

    /** Changes with every version that begins or ends, and with every signature. */
    private static final String STAMP = """
            SELECT now() AS now, (SELECT count(*) FROM rule_set_version WHERE effective_from <= now()),
                (SELECT count(*) FROM rule_set_signature), (SELECT count(*) FROM rule_set_retirement)
            """;

    private final Transactions transactions;
    private final VersionRows rows;

    public RuleSetStore(DataSource database, Signatures signatures) {
        this.transactions = new Transactions(database, RuleSetsUnavailable::new);
        this.rows = new VersionRows(signatures);
    }

    /** All versions, by rule set and number. */
    public List<PublishedVersion> versions() {
        return transactions.run(connection -> VersionRows.select(connection, "ORDER BY v.rule_set, v.version"));
    }

    /** The versions of one rule set by number; none where it is not known. */
    public List<PublishedVersion> versions(String ruleSet) {
        return transactions.run(
                connection -> VersionRows.select(connection, "WHERE v.rule_set = ? ORDER BY v.version", ruleSet));
    }

    public Optional<PublishedVersion> version(String ruleSet, int number) {
        return transactions.run(connection ->
                VersionRows.select(connection, "WHERE v.rule_set = ? AND v.version = ?", ruleSet, number).stream()
                        .findFirst());
    }

    /**
     * The bundle of a version that is there.
     *
     * @throws UnreadableBundle if it is not the one that was published
     */
    public RuleSetSource bundle(String ruleSet, int number) {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(BUNDLE)) {
                Transactions.fill(select, ruleSet, number);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalArgumentException("No such version");
                    }
                    return published(BundleZip.read(ruleSet, row.getBytes(1)), row.getString(2));
                }
            }
        });
    }

    /** Publishes as the next version. */
    public PublishedVersion publish(Publication publication) {
        return transactions.run(connection -> publish(connection, publication));
    }

    /** Publishes as the next version within a transaction of the caller's, which other publications wait for. */
    public PublishedVersion publish(Connection connection, Publication publication) throws SQLException {
        execute(connection, LOCK);
        return rows.insert(connection, publication);
    }

    /** The version that is live until this transaction ends: no other is published before. */
    public Optional<PublishedVersion> newest(Connection connection, String ruleSet) throws SQLException {
        execute(connection, LOCK);
        return VersionRows.select(connection, NEWEST, ruleSet).stream().findFirst();
    }

    /** Publishes as version 1 if the rule set has none; one of several that start at the same time does. */
    void publishFirst(Publication publication) {
        transactions.run(connection -> {
            execute(connection, LOCK);
            String name = publication.source().name();
            if (VersionRows.select(connection, "WHERE v.rule_set = ?", name).isEmpty()) {
                rows.insert(connection, publication);
            }
            return true;
        });
    }

    /** Signs every version that has no signature, and gives them. */
    List<PublishedVersion> signUnsigned() {
        return transactions.run(connection -> {
            execute(connection, LOCK);
            List<PublishedVersion> unsigned = new ArrayList<>(
                    VersionRows.select(connection, "WHERE s.signature IS NULL ORDER BY v.rule_set, v.version"));
            for (PublishedVersion version : unsigned) {
                rows.sign(connection, version);
                RuleEvents.write(
                        connection, version.ruleSet(), OPERATOR, "signed", VersionRows.subject(version), Map.of());
            }
            return unsigned;
        });
    }

    /** Ends a version; a second time changes nothing. */
    public void retire(String ruleSet, int number, String author, String reason) {
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(RETIRE)) {
                Transactions.fill(insert, ruleSet, number, author, reason);
                boolean ended = insert.executeUpdate() == 1;
                if (ended) {
                    RuleEvents.write(
                            connection, ruleSet, author, "retired", "version/" + number, Map.of("reason", reason));
                }
                return ended;
            }
        });
    }

    /** What of the versions counts now, by the clock of the database. */
    Stamp stamp() {
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(STAMP);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return new Stamp(VersionRows.time(row, "now"), List.of(row.getLong(2), row.getLong(3), row.getLong(4)));
            }
        });
    }

    private static RuleSetSource published(RuleSetSource bundle, String hash) {
        if (!bundle.hash().equals(hash)) {
            throw new UnreadableBundle("The bundle in the database is not the one that was published");
        }
        return bundle;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
