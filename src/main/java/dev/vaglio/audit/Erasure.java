package dev.vaglio.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Forgets a person by destroying keys; outcomes, digests and the chain stay. The person's leads have no current decision
 * any more, until somebody sends them again.
 */
public final class Erasure {
    private static final String DESTROY = """
            WITH destroyed AS (
                UPDATE person_key SET wrapped = NULL, destroyed_at = ?
                WHERE destroyed_at IS NULL
                    AND (person_ref = ANY (?) OR id IN (SELECT d.person_key FROM decision d WHERE d.lead_key = ?))
                RETURNING id),
            forgotten AS (
                UPDATE lead_head SET (decision_id, logged_at, follows, version, person_key, lead_id, owner, band, verdict, stall,
                        stage, sort_key, due_at, amount, open, next_evaluation_at, total)
                    = (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL)
                WHERE person_key IN (SELECT id FROM destroyed))
            SELECT count(*) FROM destroyed
            """;

    private final Reading database;
    private final BlindIndex index;
    private final Clock clock;

    public Erasure(DataSource database, MasterKey master, Clock clock) {
        this.database = new Reading(database);
        this.index = new BlindIndex(master);
        this.clock = clock;
    }

    /**
     * Destroys every key under which something about this person was logged: by e-mail, by lead, and of all decisions
     * about the lead. What is logged later gets a new key.
     *
     * @return how many keys were destroyed
     * @throws LogUnavailable if the database does not answer
     */
    public int erase(Person person) {
        return database.read(connection -> destroy(connection, person));
    }

    private int destroy(Connection connection, Person person) throws SQLException {
        try (PreparedStatement destroy = connection.prepareStatement(DESTROY)) {
            Array references =
                    connection.createArrayOf("bytea", references(person).toArray(byte[][]::new));
            destroy.setObject(1, Columns.timestamp(clock.instant()));
            destroy.setArray(2, references);
            destroy.setBytes(3, index.lead(person.leadId()));
            try (ResultSet row = destroy.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private List<byte[]> references(Person person) {
        List<byte[]> references = new ArrayList<>();
        if (person.email() != null) {
            references.add(index.personByEmail(person.email()));
        }
        if (person.leadId() != null) {
            references.add(index.personByLead(person.leadId()));
        }
        return references;
    }
}
