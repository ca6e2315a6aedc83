package dev.vaglio.change;

import dev.vaglio.database.Transactions;
import dev.vaglio.json.Json;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Change requests and approvals as rows. */
final class ChangeRows {
    private static final String SELECT = """
            SELECT id, rule_set, draft, revision, base, title, reason, submitted_by, submitted_at,
                jsonb_build_object('items', accepted) AS accepted, checked, state, due_at, scheduled_by, version,
                published_at, late
            FROM change_request
            """;

    private static final String APPROVALS = """
            SELECT revision, who, teams, approved_at, comment FROM change_approval
            WHERE request = ? ORDER BY approved_at, who
            """;

    private ChangeRows() {}

    static List<ChangeRequest> select(Connection connection, String where, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            Transactions.fill(select, parameters);
            try (ResultSet rows = select.executeQuery()) {
                List<ChangeRequest> requests = new ArrayList<>();
                while (rows.next()) {
                    requests.add(request(rows));
                }
                return requests;
            }
        }
    }

    static List<Approval> approvals(Connection connection, long request) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(APPROVALS)) {
            Transactions.fill(select, request);
            try (ResultSet rows = select.executeQuery()) {
                List<Approval> approvals = new ArrayList<>();
                while (rows.next()) {
                    approvals.add(approval(rows));
                }
                return approvals;
            }
        }
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                row.getLong("revision"),
                row.getString("who"),
                Set.of((String[]) row.getArray("teams").getArray()),
                Objects.requireNonNull(time(row, "approved_at")),
                row.getString("comment"));
    }

    private static ChangeRequest request(ResultSet row) throws SQLException {
        return new ChangeRequest(
                row.getLong("id"),
                row.getString("rule_set"),
                row.getString("draft"),
                row.getLong("revision"),
                row.getInt("base"),
                row.getString("title"),
                row.getString("reason"),
                row.getString("submitted_by"),
                Objects.requireNonNull(time(row, "submitted_at")),
                accepted(tree(row, "accepted")),
                tree(row, "checked"),
                ChangeState.of(row.getString("state")),
                time(row, "due_at"),
                row.getString("scheduled_by"),
                row.getObject("version", Integer.class),
                time(row, "published_at"),
                row.getBoolean("late"));
    }

    private static List<Acceptance> accepted(Map<String, @Nullable Object> tree) {
        List<Acceptance> accepted = new ArrayList<>();
        for (Object item : (List<?>) Objects.requireNonNull(tree.get("items"))) {
            Map<?, ?> one = (Map<?, ?>) item;
            accepted.add(new Acceptance(
                    String.valueOf(one.get("code")),
                    (String) one.get("table"),
                    (String) one.get("row"),
                    String.valueOf(one.get("reason"))));
        }
        return accepted;
    }

    private static Map<String, @Nullable Object> tree(ResultSet row, String column) throws SQLException {
        return Json.object(row.getString(column).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
