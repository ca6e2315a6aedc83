package dev.vaglio.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement for a filter: newest first, one row more than asked for, to know whether there are more. */
final class FindQuery {
    private final StringBuilder sql = new StringBuilder("SELECT " + RowReader.HEADER + " FROM decision d WHERE true");
    private final List<Object> values = new ArrayList<>();

    private FindQuery() {}

    static FindQuery of(DecisionFilter filter, BlindIndex index) {
        FindQuery query = new FindQuery()
                .where(" AND d.lead_key = ?", index.lead(filter.leadId()))
                .where(" AND d.logged_at >= ?", timestamp(filter.from()))
                .where(" AND d.logged_at < ?", timestamp(filter.to()))
                .where(" AND d.status = ?", filter.status())
                .where(" AND d.band = ?", filter.band())
                .where(" AND d.rule_set = ?", filter.ruleSet())
                .where(" AND d.version = ?", filter.version())
                .where(" AND d.caller = ?", filter.caller())
                .where(
                        " AND d.kind = ?",
                        filter.kind() == null ? null : filter.kind().code());
        if (filter.after() != null) {
            query.where(" AND (d.logged_at, d.decision_id) < (?", timestamp(Preparation.loggedAt(filter.after())));
            query.where(", ?)", filter.after());
        }
        query.where(" ORDER BY d.logged_at DESC, d.decision_id DESC LIMIT ?", filter.limit() + 1);
        return query;
    }

    private static @Nullable Object timestamp(@Nullable Instant time) {
        return time == null ? null : Columns.timestamp(time);
    }

    private FindQuery where(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
        return this;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql.toString());
        for (int i = 0; i < values.size(); i++) {
            select.setObject(i + 1, values.get(i));
        }
        return select;
    }
}
