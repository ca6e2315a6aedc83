package dev.vaglio.draft;

import dev.vaglio.database.Transactions;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** Which contents of releases became drafts, with those drafts' first revision: all in one transaction, once. */
@Singleton
class ShippedDraftStore {
    private static final String HASHES = "SELECT hash FROM shipped_draft WHERE rule_set = ?";
    private static final String INSERT = "INSERT INTO shipped_draft (rule_set, hash, draft) VALUES (?, ?, ?)";

    private final Transactions transactions;

    ShippedDraftStore(DataSource database) {
        this.transactions = new Transactions(database, DraftsUnavailable::new);
    }

    /** The contents that became drafts, be they published or abandoned since. */
    Set<String> hashes(String ruleSet) {
        return transactions.run(connection -> hashes(connection, ruleSet));
    }

    /** False where the content became one before, in whatever process, or the rule set has as many as it may have. */
    boolean begin(NewDraft draft, String hash, NewRevision first) {
        return transactions.run(connection -> {
            DraftStore.lock(connection);
            return !hashes(connection, draft.ruleSet()).contains(hash)
                    && DraftStore.create(connection, draft)
                    && DraftStore.append(connection, draft.id(), 0, first)
                    && insert(connection, draft, hash);
        });
    }

    private static boolean insert(Connection connection, NewDraft draft, String hash) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Transactions.fill(insert, draft.ruleSet(), hash, draft.id());
            return insert.executeUpdate() == 1;
        }
    }

    private static Set<String> hashes(Connection connection, String ruleSet) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HASHES)) {
            Transactions.fill(select, ruleSet);
            try (ResultSet rows = select.executeQuery()) {
                Set<String> hashes = new HashSet<>();
                while (rows.next()) {
                    hashes.add(rows.getString(1));
                }
                return hashes;
            }
        }
    }
}
