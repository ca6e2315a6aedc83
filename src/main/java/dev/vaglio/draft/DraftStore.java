package dev.vaglio.draft;

import dev.vaglio.database.Transactions;
import dev.vaglio.draft.Revision.Kind;
import dev.vaglio.json.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The drafts in the database. Revisions are numbered without gaps in each draft and never change. */
@Singleton
class DraftStore {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('vaglio.draft'))";
    private static final String IN_WORK =
            "SELECT count(*) FROM draft WHERE rule_set = ? AND state IN ('open', 'submitted')";
    private static final String INSERT = """
            INSERT INTO draft (id, rule_set, base_version, title, author, reason, created_at, state, state_at, state_by,
            revision) VALUES (?, ?, ?, ?, ?, ?, now(), 'open', now(), ?, 0)
            """;
    private static final String LIST = """
            SELECT * FROM draft WHERE (?::text IS NULL OR rule_set = ?) AND (?::text IS NULL OR state = ?)
            AND (?::text IS NULL OR author = ?) AND (?::uuid IS NULL OR id < ?) ORDER BY id DESC LIMIT ?
            """;
    private static final String NEXT = """
            UPDATE draft SET revision = revision + 1, base_version = coalesce(?, base_version)
            WHERE id = ? AND revision = ? AND state IN ('open', 'submitted')
            """;
    private static final String APPEND = """
            INSERT INTO draft_revision (draft, revision, kind, concerns, author, reason, changed_at, changes,
            base_before, base_after) VALUES (?, ?, ?, ?, ?, ?, now(), ?::jsonb, ?, ?)
            """;
    private static final String WRITE = "INSERT INTO draft_file (draft, path, revision, content) VALUES (?, ?, ?, ?)";
    private static final String FILES = """
            SELECT DISTINCT ON (path) path, content FROM draft_file WHERE draft = ? AND revision <= ?
            ORDER BY path, revision DESC
            """;
    private static final String BASE = "SELECT base_version FROM draft WHERE id = ? FOR UPDATE";
    private static final String BASE_AT = """
            SELECT base_before FROM draft_revision WHERE draft = ? AND revision > ? AND kind = 'merge'
            ORDER BY revision LIMIT 1
            """;
    private static final String CHANGED = "SELECT path FROM draft_file WHERE draft = ? AND revision = ? ORDER BY path";
    private static final String REVISIONS =
            "SELECT * FROM draft_revision WHERE draft = ? AND revision > ? ORDER BY revision";
    private static final String EDITORS = "SELECT DISTINCT author FROM draft_revision WHERE draft = ? ORDER BY author";
    private static final String MARK = """
            UPDATE draft SET state = ?, state_at = now(), state_by = ?
            WHERE id = ? AND revision = ? AND state IN ('open', 'submitted')
            """;

    private final Transactions transactions;

    DraftStore(DataSource database) {
        this.transactions = new Transactions(database, DraftsUnavailable::new);
    }

    /** Begins a draft, unless the rule set has as many in work as it may have. */
    boolean create(NewDraft draft) {
        return transactions.run(connection -> {
            lock(connection);
            return create(connection, draft);
        });
    }

    /** Lets no other draft begin until the transaction ends. */
    static void lock(Connection connection) throws SQLException {
        query(connection, LOCK, row -> true);
    }

    static boolean create(Connection connection, NewDraft draft) throws SQLException {
        return query(connection, IN_WORK, row -> row.getInt(1), draft.ruleSet()).get(0) < DraftLimits.DRAFTS
                && update(
                                connection,
                                INSERT,
                                draft.id(),
                                draft.ruleSet(),
                                draft.base(),
                                draft.title(),
                                draft.author(),
                                draft.reason(),
                                draft.author())
                        == 1;
    }

    Optional<Draft> find(UUID id) {
        return transactions
                .run(connection -> query(connection, "SELECT * FROM draft WHERE id = ?", DraftStore::draft, id))
                .stream()
                .findFirst();
    }

    /** Newest first; null does not narrow. */
    List<Draft> list(
            @Nullable String ruleSet,
            @Nullable String state,
            @Nullable String author,
            @Nullable UUID before,
            int limit) {
        return transactions.run(connection -> query(
                connection,
                LIST,
                DraftStore::draft,
                ruleSet,
                ruleSet,
                state,
                state,
                author,
                author,
                before,
                before,
                limit));
    }

    /** Appends the revision after the given one; false where there is another already or the draft is closed. */
    boolean append(UUID draft, int after, NewRevision next) {
        return transactions.run(connection -> append(connection, draft, after, next));
    }

    static boolean append(Connection connection, UUID draft, int after, NewRevision next) throws SQLException {
        Integer base = next.onto() == null
                ? null
                : query(connection, BASE, row -> row.getInt(1), draft).get(0);
        if (update(connection, NEXT, next.onto(), draft, after) == 0) {
            return false;
        }
        byte[] changes = Json.canonical(next.changes());
        update(
                connection,
                APPEND,
                draft,
                after + 1,
                next.kind().code(),
                next.concerns(),
                next.author(),
                next.reason(),
                new String(changes, StandardCharsets.UTF_8),
                base,
                next.onto());
        for (Map.Entry<String, @Nullable String> file : next.files().entrySet()) {
            update(connection, WRITE, draft, file.getKey(), after + 1, file.getValue());
        }
        return true;
    }

    /** The files that a draft has changed by a revision, null for one that went. */
    Map<String, @Nullable String> files(UUID draft, int revision) {
        Map<String, @Nullable String> files = new HashMap<>();
        transactions.run(connection -> query(
                connection,
                FILES,
                row -> files.put(row.getString("path"), row.getString("content")) == null,
                draft,
                revision));
        return files;
    }

    /** The version that a draft was based on at a revision, where it was merged onto another since. */
    Optional<Integer> baseAt(UUID draft, int revision) {
        return transactions
                .run(connection -> query(connection, BASE_AT, row -> row.getInt(1), draft, revision))
                .stream()
                .findFirst();
    }

    /** The paths of the files that one revision changed. */
    List<String> changed(UUID draft, int revision) {
        return transactions.run(connection -> query(connection, CHANGED, row -> row.getString(1), draft, revision));
    }

    /** Those after a revision, in their order. */
    List<Revision> revisions(UUID draft, int after) {
        return transactions.run(connection -> query(connection, REVISIONS, DraftStore::revision, draft, after));
    }

    /** Brings a draft that is at this revision into a state; false where it is elsewhere or closed. */
    boolean mark(UUID draft, int revision, DraftState state, String who) {
        return transactions.run(connection -> mark(connection, draft, revision, state, who));
    }

    static boolean mark(Connection connection, UUID draft, int revision, DraftState state, String who)
            throws SQLException {
        return update(connection, MARK, state.code(), who, draft, revision) == 1;
    }

    /** Everybody who changed a draft. */
    List<String> editors(UUID draft) {
        return transactions.run(connection -> query(connection, EDITORS, row -> row.getString(1), draft));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> query(
            Connection connection, String sql, Reader<T> reader, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Transactions.fill(select, parameters);
            try (ResultSet rows = select.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        }
    }

    private static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Transactions.fill(statement, parameters);
            return statement.executeUpdate();
        }
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("rule_set"),
                row.getInt("base_version"),
                row.getString("title"),
                row.getString("author"),
                row.getString("reason"),
                time(row, "created_at"),
                DraftState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                time(row, "state_at"),
                row.getString("state_by"),
                row.getInt("revision"));
    }

    @SuppressWarnings("unchecked")
    private static Revision revision(ResultSet row) throws SQLException {
        String wrapped = "{\"changes\":" + row.getString("changes") + "}";
        Object changes = Objects.requireNonNull(
                Json.object(wrapped.getBytes(StandardCharsets.UTF_8)).get("changes"));
        return new Revision(
                row.getInt("revision"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("concerns", Integer.class),
                row.getString("author"),
                row.getString("reason"),
                time(row, "changed_at"),
                (List<Map<String, @Nullable Object>>) changes);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
