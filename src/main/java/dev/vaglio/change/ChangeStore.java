package dev.vaglio.change;

import dev.vaglio.database.Transactions;
import dev.vaglio.json.Json;
import dev.vaglio.ruleset.PublishedVersion;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Change requests and their approvals in the database. */
@Singleton
class ChangeStore {
    private static final String INSERT = """
            INSERT INTO change_request (rule_set, draft, revision, base, title, reason, submitted_by, submitted_at,
                accepted, checked, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, now(), ?::jsonb, ?::jsonb, 'open')
            ON CONFLICT (draft) WHERE state = 'open' DO NOTHING RETURNING id
            """;

    private static final String APPROVE = """
            INSERT INTO change_approval (request, revision, who, teams, approved_at, comment)
            VALUES (?, ?, ?, ?, now(), ?) ON CONFLICT DO NOTHING
            """;

    private static final String PUBLISHED = """
            UPDATE change_request SET state = 'published', version = ?, published_at = ?,
                late = coalesce(? > due_at + interval '1 minute', false)
            WHERE id = ?
            """;

    private static final String DUE = """
            WHERE state = 'open' AND due_at <= now() ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private final Transactions transactions;

    ChangeStore(DataSource database) {
        this.transactions = new Transactions(database, ChangesUnavailable::new);
    }

    <T> T run(Transactions.Work<T> work) {
        return transactions.run(work);
    }

    Optional<ChangeRequest> find(long id) {
        return run(connection -> ChangeRows.select(connection, "WHERE id = ?", id)).stream()
                .findFirst();
    }

    /** Newest first; null does not narrow. */
    List<ChangeRequest> newest(@Nullable String ruleSet, @Nullable String state, @Nullable Long before, int limit) {
        String where = """
                WHERE (?::text IS NULL OR rule_set = ?) AND (?::text IS NULL OR state = ?)
                    AND (?::bigint IS NULL OR id < ?) ORDER BY id DESC LIMIT ?
                """;
        return run(connection ->
                ChangeRows.select(connection, where, ruleSet, ruleSet, state, state, before, before, limit));
    }

    /** The request, which no other transaction changes until this one ends. */
    static Optional<ChangeRequest> lock(Connection connection, long id) throws SQLException {
        return ChangeRows.select(connection, "WHERE id = ? FOR UPDATE", id).stream()
                .findFirst();
    }

    /** One that is due and that no other process has taken; it is this transaction's until it ends. */
    static Optional<ChangeRequest> takeDue(Connection connection) throws SQLException {
        return ChangeRows.select(connection, DUE).stream().findFirst();
    }

    /** The number of the new request; none where the draft has an open one. */
    static OptionalLong submit(Connection connection, Submission asked, Proposal of, String who, Map<String, ?> checked)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Transactions.fill(
                    insert,
                    of.ruleSet(),
                    asked.draft(),
                    asked.revision(),
                    of.base(),
                    asked.title(),
                    asked.reason(),
                    who,
                    json(asked.accepted().stream().map(Acceptance::tree).toList()),
                    json(checked));
            try (ResultSet row = insert.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** The draft was edited: earlier approvals are of another revision, and nothing is due any more. */
    static void moveOn(Connection connection, long id, Proposal to) throws SQLException {
        update(
                connection,
                "UPDATE change_request SET revision = ?, base = ?, due_at = NULL, scheduled_by = NULL WHERE id = ?",
                to.revision(),
                to.base(),
                id);
    }

    static void checked(Connection connection, long id, Map<String, ?> checked) throws SQLException {
        update(connection, "UPDATE change_request SET checked = ?::jsonb WHERE id = ?", json(checked), id);
    }

    /** False where they did so before. */
    static boolean approve(Connection connection, ChangeRequest request, Actor actor, String comment)
            throws SQLException {
        Object teams = connection.createArrayOf("text", actor.teams().toArray());
        return update(connection, APPROVE, request.id(), request.revision(), actor.name(), teams, comment) == 1;
    }

    static void close(Connection connection, long id, ChangeState state) throws SQLException {
        update(
                connection,
                "UPDATE change_request SET state = ?, due_at = NULL, scheduled_by = NULL WHERE id = ?",
                state.code(),
                id);
    }

    static void schedule(Connection connection, long id, @Nullable Instant at, @Nullable String who)
            throws SQLException {
        update(
                connection,
                "UPDATE change_request SET due_at = ?, scheduled_by = ? WHERE id = ?",
                at == null ? null : at.atOffset(ZoneOffset.UTC),
                who,
                id);
    }

    static void published(Connection connection, long id, PublishedVersion version) throws SQLException {
        Object at = version.publishedAt().atOffset(ZoneOffset.UTC);
        update(connection, PUBLISHED, version.number(), at, at, id);
    }

    /** All approvals, those of earlier revisions too, in the order that they came. */
    List<Approval> approvals(long request) {
        return run(connection -> ChangeRows.approvals(connection, request));
    }

    private static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            Transactions.fill(update, parameters);
            return update.executeUpdate();
        }
    }

    private static String json(Object tree) {
        return new String(Json.canonical(tree), StandardCharsets.UTF_8);
    }
}
