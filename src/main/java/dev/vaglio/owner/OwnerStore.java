package dev.vaglio.owner;

import dev.vaglio.database.Transactions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Owners and turns in the database. Whoever writes holds the row of the rule set's last turn, so that two replicas never
 * give the same one. A commit here waits for no disk: the decision that saw it is committed after it on the same log of
 * the database, and is durable only together with it.
 */
@Singleton
public class OwnerStore {
    private static final String WAIT_FOR_NO_DISK = "SET LOCAL synchronous_commit = off";
    private static final String FIRST = "INSERT INTO owner_turn (rule_set, last) VALUES (?, 0) ON CONFLICT DO NOTHING";
    private static final String LOCK = "SELECT last FROM owner_turn WHERE rule_set = ? FOR UPDATE";
    private static final String LAST = "SELECT last FROM owner_turn WHERE rule_set = ?";
    private static final String ADVANCE = "UPDATE owner_turn SET last = ? WHERE rule_set = ?";
    private static final String OWNERS =
            "SELECT key, owner, holds FROM owner_known WHERE rule_set = ? AND key = ANY (?)";
    private static final String STANDINGS = "SELECT owner, turn, load FROM owner_standing WHERE rule_set = ?";
    private static final String STAND = """
            INSERT INTO owner_standing AS s (rule_set, owner, turn, load) VALUES (?, ?, ?, ?)
            ON CONFLICT (rule_set, owner) DO UPDATE
            SET turn = GREATEST(s.turn, EXCLUDED.turn), load = s.load + EXCLUDED.load
            """;
    private static final String SAVE_OWN = """
            INSERT INTO owner_known AS k (rule_set, key, owner, holds, as_of) VALUES (?, ?, ?, ?, LEAST(?, now()))
            ON CONFLICT (rule_set, key) DO UPDATE
            SET owner = EXCLUDED.owner, holds = EXCLUDED.holds, as_of = EXCLUDED.as_of
            WHERE ? OR k.as_of <= EXCLUDED.as_of
            """;
    private static final String SAVE_OTHER = """
            INSERT INTO owner_known AS k (rule_set, key, owner, holds, as_of) VALUES (?, ?, ?, false, LEAST(?, now()))
            ON CONFLICT (rule_set, key) DO UPDATE SET owner = EXCLUDED.owner WHERE ?
            """;

    private final Transactions transactions;

    public OwnerStore(DataSource database) {
        this.transactions = new Transactions(database, OwnersUnavailable::new);
    }

    /** What is known of a lead. */
    public Known known(String ruleSet, OwnerKeys keys) {
        return transactions.run(connection -> known(connection, ruleSet, keys, LAST));
    }

    /**
     * Gives the turn to who waits longest of those eligible, and remembers the lead, its person and its company as
     * theirs. Empty where somebody else was faster and the rules are to look again.
     *
     * @param seen what the rules were told
     * @param keys what the owner is remembered by
     */
    public Optional<Turn> give(String ruleSet, Known seen, OwnerKeys keys, List<Eligible> eligible, Instant asOf) {
        return write(ruleSet, seen.keys(), (connection, now) -> {
            Optional<Turn> turn = now.owners().equals(seen.owners()) ? now.next(eligible) : Optional.empty();
            if (turn.isPresent()) {
                advance(connection, ruleSet, turn.get());
                save(connection, ruleSet, now, new Owned(keys, turn.get().owner(), true, asOf), true);
            }
            return turn;
        });
    }

    /** Remembers who has the lead, where that is not known so; person and company keep whom they had before. */
    public void remember(String ruleSet, Known seen, OwnerKeys keys, String owner, boolean isHolding, Instant asOf) {
        if (!seen.says(keys, owner, isHolding)) {
            write(ruleSet, seen.keys(), (connection, now) -> {
                save(connection, ruleSet, now, new Owned(keys, owner, isHolding, asOf), false);
                return true;
            });
        }
    }

    /** Whose a lead is from now on. */
    private record Owned(OwnerKeys keys, String owner, boolean isHolding, Instant asOf) {}

    /** A change, given what is known while nobody else changes anything. */
    private interface Change<T> {
        T make(Connection connection, Known now) throws SQLException;
    }

    private <T> T write(String ruleSet, OwnerKeys keys, Change<T> change) {
        return transactions.run(connection -> {
            update(connection, WAIT_FOR_NO_DISK);
            update(connection, FIRST, ruleSet);
            return change.make(connection, known(connection, ruleSet, keys, LOCK));
        });
    }

    private static void advance(Connection connection, String ruleSet, Turn turn) throws SQLException {
        update(connection, ADVANCE, turn.number(), ruleSet);
        update(connection, STAND, ruleSet, turn.owner(), turn.number(), 0);
    }

    private static void save(Connection connection, String ruleSet, Known now, Owned owned, boolean isReplacing)
            throws SQLException {
        var asOf = owned.asOf().atOffset(ZoneOffset.UTC);
        String own = owned.keys().own();
        if (own != null
                && update(connection, SAVE_OWN, ruleSet, own, owned.owner(), owned.isHolding(), asOf, isReplacing)
                        > 0) {
            String before = now.owners().get(own);
            if (before != null && now.holds()) {
                update(connection, STAND, ruleSet, before, 0L, -1);
            }
            if (owned.isHolding()) {
                update(connection, STAND, ruleSet, owned.owner(), 0L, 1);
            }
        }
        for (String other : owned.keys().others()) {
            update(connection, SAVE_OTHER, ruleSet, other, owned.owner(), asOf, isReplacing);
        }
    }

    private static Known known(Connection connection, String ruleSet, OwnerKeys keys, String lastSql)
            throws SQLException {
        long last = last(connection, lastSql, ruleSet);
        Map<String, String> owners = new HashMap<>();
        boolean holds = false;
        try (PreparedStatement select = connection.prepareStatement(OWNERS)) {
            Transactions.fill(
                    select, ruleSet, connection.createArrayOf("text", keys.all().toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    owners.put(rows.getString("key"), rows.getString("owner"));
                    holds |= rows.getString("key").equals(keys.own()) && rows.getBoolean("holds");
                }
            }
        }
        return new Known(keys, owners, holds, standings(connection, ruleSet), last);
    }

    private static long last(Connection connection, String sql, String ruleSet) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Transactions.fill(select, ruleSet);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static Map<String, Standing> standings(Connection connection, String ruleSet) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STANDINGS)) {
            Transactions.fill(select, ruleSet);
            try (ResultSet rows = select.executeQuery()) {
                Map<String, Standing> standings = new HashMap<>();
                while (rows.next()) {
                    standings.put(rows.getString("owner"), new Standing(rows.getLong("turn"), rows.getInt("load")));
                }
                return standings;
            }
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            Transactions.fill(update, parameters);
            return update.executeUpdate();
        }
    }
}
