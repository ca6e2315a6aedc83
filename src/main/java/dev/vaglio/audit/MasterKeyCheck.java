package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Holds a database to the master key it was first used with. */
public final class MasterKeyCheck {
    private final DataSource database;

    public MasterKeyCheck(DataSource database) {
        this.database = database;
    }

    /**
     * Records the key's fingerprint in a new database.
     *
     * @throws IllegalStateException if the database belongs to another master key: it must not be written with this one
     * @throws LogUnavailable if the database does not answer
     */
    public void check(MasterKey key) {
        String expected = recorded(key.fingerprint());
        if (!expected.equals(key.fingerprint())) {
            throw new IllegalStateException("The database was written with the master key " + expected
                    + ", but the configured one is " + key.fingerprint()
                    + ". Restore the right key (VAGLIO_MASTER_KEY, or keys/master.key under VAGLIO_HOME):"
                    + " without it no logged decision can be read.");
        }
    }

    private String recorded(String fingerprint) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO log_key (fingerprint) VALUES (?) ON CONFLICT DO NOTHING");
                PreparedStatement select = connection.prepareStatement("SELECT fingerprint FROM log_key")) {
            insert.setString(1, fingerprint);
            insert.executeUpdate();
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException unavailable) {
            throw new LogUnavailable("the master key cannot be checked", unavailable);
        }
    }
}
