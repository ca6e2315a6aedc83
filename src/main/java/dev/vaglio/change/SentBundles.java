package dev.vaglio.change;

import dev.vaglio.database.Transactions;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.BundleZip;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Whole bundles that somebody sent to be published, such as those of a team that keeps its rules in Git. What became of
 * one stands with its requests.
 */
@Singleton
@Typed(SentBundles.class)
class SentBundles implements Proposals {
    private static final String PREFIX = "bundle-";
    private static final Pattern ID = Pattern.compile(PREFIX + "([1-9][0-9]{0,17})");

    private static final String INSERT = """
            INSERT INTO sent_bundle (id, revision, rule_set, base, bundle, who, sent_at) VALUES (?, ?, ?, ?, ?, ?, now())
            """;

    private static final String SELECT = """
            SELECT b.revision, b.rule_set, b.base, b.bundle,
                (SELECT array_agg(DISTINCT who) FROM sent_bundle WHERE id = b.id) AS editors,
                NOT EXISTS (SELECT FROM change_request WHERE draft = ? AND state = 'published') AS open
            FROM sent_bundle b WHERE b.id = ? ORDER BY b.revision DESC LIMIT 1
            """;

    private final Transactions transactions;

    SentBundles(DataSource database) {
        this.transactions = new Transactions(database, ChangesUnavailable::new);
    }

    /** Keeps a bundle as the first revision of a new draft; gives the draft's id. */
    String keep(RuleSetSource source, int base, String who) {
        return transactions.run(connection -> {
            long id = next(connection);
            insert(connection, id, 1, source, base, who);
            return PREFIX + id;
        });
    }

    /** Keeps a bundle as the next revision of a draft, made from {@code base}; gives the revision. */
    long keep(Proposal before, RuleSetSource source, int base, String who) {
        return transactions.run(connection -> {
            long revision = before.revision() + 1;
            insert(connection, number(before.draft()), revision, source, base, who);
            return revision;
        });
    }

    @Override
    public Optional<Proposal> find(String draft) {
        return ID.matcher(draft).matches()
                ? transactions.run(connection -> select(connection, draft))
                : Optional.empty();
    }

    /** Whether the id is one of a bundle that was sent. */
    static boolean has(String draft) {
        return ID.matcher(draft).matches();
    }

    private static Optional<Proposal> select(Connection connection, String draft) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            Transactions.fill(select, draft, number(draft));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(proposal(draft, row)) : Optional.empty();
            }
        }
    }

    private static Proposal proposal(String draft, ResultSet row) throws SQLException {
        return new Proposal(
                draft,
                row.getLong("revision"),
                row.getString("rule_set"),
                row.getInt("base"),
                BundleZip.read(row.getString("rule_set"), row.getBytes("bundle")),
                Set.of((String[]) row.getArray("editors").getArray()),
                row.getBoolean("open"));
    }

    private static void insert(
            Connection connection, long id, long revision, RuleSetSource source, int base, String who)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Transactions.fill(insert, id, revision, source.name(), base, BundleZip.write(source), who);
            insert.executeUpdate();
        }
    }

    private static long next(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT nextval('sent_bundle_id')");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long number(String draft) {
        Matcher id = ID.matcher(draft);
        if (!id.matches()) {
            throw ChangeProblems.unknownDraft();
        }
        return Long.parseLong(id.group(1));
    }
}
