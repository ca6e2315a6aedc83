package dev.vaglio.audit;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Table {@code person_key}: one living key a person. */
final class PersonKeys {
    private static final String LIVING =
            "SELECT id, person_ref, wrapped FROM person_key WHERE person_ref = ANY (?) AND destroyed_at IS NULL";

    /** Rows are made in the order of their persons, in every replica alike, so that no two wait for each other. */
    private static final String CREATE = """
            INSERT INTO person_key (id, person_ref, wrapped, created_at)
            SELECT i, p, w, ? FROM unnest(?::uuid[], ?::bytea[], ?::bytea[]) AS fresh (i, p, w) ORDER BY p
            ON CONFLICT (person_ref) WHERE destroyed_at IS NULL DO NOTHING
            """;

    private final KeyWrap wrap;

    PersonKeys(KeyWrap wrap) {
        this.wrap = wrap;
    }

    /** The living key of each person, made where there is none. */
    Map<Bytes, PersonKey> keys(Connection connection, Collection<Bytes> persons, Instant now) throws SQLException {
        Map<Bytes, PersonKey> keys = living(connection, persons);
        Set<Bytes> missing = new TreeSet<>(persons);
        missing.removeAll(keys.keySet());
        if (!missing.isEmpty()) {
            Map<Bytes, PersonKey> fresh = new HashMap<>();
            missing.forEach(person -> fresh.put(person, wrap.create()));
            boolean allOurs = create(connection, fresh, now) == fresh.size();
            keys.putAll(allOurs ? fresh : living(connection, missing));
        }
        return keys;
    }

    /** The key of an entry's person, of those that {@link #keys} gave. */
    static PersonKey of(PreparedEntry entry, Map<Bytes, PersonKey> keys) {
        PersonKey key = keys.get(new Bytes(entry.personRef()));
        if (key == null) {
            throw new IllegalStateException("a person was erased while a decision was logged");
        }
        return key;
    }

    /** The living key of each person that has one. */
    Map<Bytes, PersonKey> living(Connection connection, Collection<Bytes> persons) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LIVING)) {
            new Columns<>(select, persons).add("bytea", Bytes::value);
            try (ResultSet rows = select.executeQuery()) {
                Map<Bytes, PersonKey> keys = new HashMap<>();
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    keys.put(new Bytes(rows.getBytes(2)), unwrap(id, rows.getBytes(3)));
                }
                return keys;
            }
        }
    }

    private PersonKey unwrap(UUID id, byte[] wrapped) throws SQLException {
        try {
            return wrap.unwrap(id, wrapped);
        } catch (GeneralSecurityException tampered) {
            throw new SQLException("the key " + id + " of a person does not open under the master key", tampered);
        }
    }

    private int create(Connection connection, Map<Bytes, PersonKey> fresh, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(CREATE)) {
            insert.setObject(1, Columns.timestamp(now));
            new Columns<>(insert, fresh.entrySet(), 1)
                    .add("uuid", e -> e.getValue().id())
                    .add("bytea", e -> e.getKey().value())
                    .add("bytea", e -> wrap.wrap(e.getValue()));
            return insert.executeUpdate();
        }
    }
}
