package dev.vaglio.reference;

import dev.vaglio.database.Transactions;
import dev.vaglio.json.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The reference data in the database; changes are made one at a time, each with its row in the history. */
@Singleton
public class ReferenceStore {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('vaglio.reference_change'))";
    private static final String TOGETHER = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";
    private static final String VERSION = "SELECT coalesce(max(change), 0) FROM reference_change";
    private static final String ITEMS = "SELECT kind, id, content FROM reference_item";
    private static final String UPSERT = "INSERT INTO reference_item (kind, id, content) VALUES (?, ?, ?::jsonb)"
            + " ON CONFLICT (kind, id) DO UPDATE SET content = EXCLUDED.content";
    private static final String DELETE = "DELETE FROM reference_item WHERE kind = ? AND id = ?";
    private static final String RECORD = """
            INSERT INTO reference_change (change, kind, id, changed_at, who, before, after)
            SELECT coalesce(max(change), 0) + 1, ?, ?, now(), ?, ?::jsonb, ?::jsonb FROM reference_change
            """;
    private static final String CHANGES = """
            SELECT change, kind, id, changed_at, who, before, after FROM reference_change
            WHERE (?::text IS NULL OR kind = ?) AND (?::text IS NULL OR id = ?) AND (?::bigint IS NULL OR change < ?)
            ORDER BY change DESC LIMIT ?
            """;

    private final Transactions transactions;

    public ReferenceStore(DataSource database) {
        this.transactions = new Transactions(database, ReferenceUnavailable::new);
    }

    /** All items as they stood together, and the number of the last change. */
    record All(long version, List<Item> items) {}

    /** The number of the last change; 0 where there was none. */
    long version() {
        return transactions.run(ReferenceStore::version);
    }

    All all() {
        return transactions.run(connection -> {
            try (PreparedStatement together = connection.prepareStatement(TOGETHER)) {
                together.execute();
            }
            return new All(version(connection), select(connection, ITEMS));
        });
    }

    /** Items of a kind by id, after an id. */
    List<Item> items(Kind kind, String after, int limit) {
        return transactions.run(connection -> select(
                connection, ITEMS + " WHERE kind = ? AND id > ? ORDER BY id LIMIT ?", kind.code(), after, limit));
    }

    Optional<Item> item(Kind kind, String id) {
        return transactions
                .run(connection -> select(connection, ITEMS + " WHERE kind = ? AND id = ?", kind.code(), id))
                .stream()
                .findFirst();
    }

    /**
     * Makes the edits that a decision over all items of a kind comes to, and gives them; what it throws undoes all.
     *
     * @param who whom the history names
     */
    List<Edit> change(Kind kind, String who, Function<Map<String, Item>, List<Edit>> decision) {
        return transactions.run(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.execute();
            }
            Map<String, Item> there = new LinkedHashMap<>();
            select(connection, ITEMS + " WHERE kind = ? ORDER BY id", kind.code())
                    .forEach(item -> there.put(item.id(), item));
            List<Edit> edits = decision.apply(there);
            write(connection, edits);
            record(connection, edits, who);
            return edits;
        });
    }

    /** Newest first; null does not narrow. */
    List<Change> changes(@Nullable Kind kind, @Nullable String id, @Nullable Long before, int limit) {
        String code = kind == null ? null : kind.code();
        return transactions.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(CHANGES)) {
                Transactions.fill(select, code, code, id, id, before, before, limit);
                try (ResultSet rows = select.executeQuery()) {
                    List<Change> changes = new ArrayList<>();
                    while (rows.next()) {
                        changes.add(change(rows));
                    }
                    return changes;
                }
            }
        });
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("change"),
                kind(row),
                row.getString("id"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                content(row.getString("before")),
                content(row.getString("after")));
    }

    private static long version(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(VERSION);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Item> select(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Transactions.fill(select, parameters);
            try (ResultSet rows = select.executeQuery()) {
                List<Item> items = new ArrayList<>();
                while (rows.next()) {
                    Map<String, Object> content = Objects.requireNonNull(content(rows.getString("content")));
                    items.add(new Item(kind(rows), rows.getString("id"), content));
                }
                return items;
            }
        }
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return Kind.of(row.getString("kind")).orElseThrow();
    }

    private static void write(Connection connection, List<Edit> edits) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT);
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            for (Edit edit : edits) {
                if (edit.after() == null) {
                    Transactions.fill(delete, edit.kind().code(), edit.id());
                    delete.addBatch();
                } else {
                    Transactions.fill(upsert, edit.kind().code(), edit.id(), json(edit.after()));
                    upsert.addBatch();
                }
            }
            upsert.executeBatch();
            delete.executeBatch();
        }
    }

    private static void record(Connection connection, List<Edit> edits, String who) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
            for (Edit edit : edits) {
                Transactions.fill(insert, edit.kind().code(), edit.id(), who, json(edit.before()), json(edit.after()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable String json(@Nullable Item item) {
        return item == null ? null : new String(Json.canonical(item.content()), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> content(@Nullable String json) {
        return json == null
                ? null
                : (Map<String, Object>) (Map<?, ?>) Json.object(json.getBytes(StandardCharsets.UTF_8));
    }
}
