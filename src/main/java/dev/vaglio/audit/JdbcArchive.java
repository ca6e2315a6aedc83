package dev.vaglio.audit;

import dev.vaglio.json.Json;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The logged decisions in PostgreSQL. */
public final class JdbcArchive implements DecisionArchive {
    private static final int VERSION_7 = 7;
    private static final String BY_ID = """
            SELECT d.*, k.wrapped, k.destroyed_at FROM decision d LEFT JOIN person_key k ON k.id = d.person_key
            WHERE d.logged_at = ? AND d.decision_id = ?
            """;

    private final Reading reading;
    private final BlindIndex index;
    private final SealedContent sealed;

    public JdbcArchive(DataSource database, MasterKey master) {
        this.reading = new Reading(database);
        this.index = new BlindIndex(master);
        this.sealed = new SealedContent(master);
    }

    @Override
    public DecisionPage find(DecisionFilter filter) {
        return filter.after() != null && filter.after().version() != VERSION_7
                ? new DecisionPage(List.of(), null)
                : reading.read(connection -> page(connection, filter));
    }

    private DecisionPage page(Connection connection, DecisionFilter filter) throws SQLException {
        try (PreparedStatement select = FindQuery.of(filter, index).prepare(connection);
                ResultSet rows = select.executeQuery()) {
            List<DecisionHeader> found = new ArrayList<>();
            while (rows.next()) {
                found.add(header(rows));
            }
            boolean more = found.size() > filter.limit();
            List<DecisionHeader> page = List.copyOf(more ? found.subList(0, filter.limit()) : found);
            return new DecisionPage(page, more ? page.get(page.size() - 1).decisionId() : null);
        }
    }

    @Override
    public int count(DecisionFilter filter, int most) {
        return reading.read(connection -> {
            try (PreparedStatement select = FindQuery.count(filter, most, index).prepare(connection);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Override
    public Optional<DecisionRecord> byId(UUID decisionId) {
        return decisionId.version() == VERSION_7
                ? reading.read(connection -> byId(connection, decisionId))
                : Optional.empty();
    }

    private Optional<DecisionRecord> byId(Connection connection, UUID decisionId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BY_ID)) {
            select.setObject(1, Columns.timestamp(Preparation.loggedAt(decisionId)));
            select.setObject(2, decisionId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new DecisionRecord(header(row), content(row))) : Optional.empty();
            }
        }
    }

    private DecisionRecord.Content content(ResultSet row) throws SQLException {
        Instant erasedAt = Columns.instantOrNull(row, "destroyed_at");
        return erasedAt != null ? new DecisionRecord.Content.Erased(erasedAt) : readable(row);
    }

    private DecisionRecord.Content readable(ResultSet row) throws SQLException {
        UUID decisionId = row.getObject("decision_id", UUID.class);
        try {
            return readable(sealed.of(row));
        } catch (GeneralSecurityException notAsWritten) {
            throw new LogTampered(decisionId, notAsWritten);
        }
    }

    private static DecisionRecord.Content readable(Map<String, @Nullable Object> content) {
        return new DecisionRecord.Content.Readable(
                SealedContent.object(content.get("facts")),
                content.get("outcome") == null ? null : SealedContent.object(content.get("outcome")),
                SealedContent.object(content.get("measures")),
                SealedContent.object(content.get("trace")),
                list(content.get("warnings")),
                list(content.get("messages")));
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> list(@Nullable Object tree) {
        return tree == null ? List.of() : (List<@Nullable Object>) tree;
    }

    private static DecisionHeader header(ResultSet row) throws SQLException {
        DecisionRow.Header header = RowReader.header(row);
        byte[] outcome = row.getBytes("outcome");
        return new DecisionHeader(
                row.getObject("decision_id", UUID.class),
                Columns.instant(row, "logged_at"),
                header.ruleSet(),
                header.engine(),
                header.caller(),
                Trigger.of(header.trigger()),
                Kind.of(header.kind()),
                row.getBoolean("superseded"),
                header.asOf(),
                Duration.ofNanos(header.durationMicros() * 1000),
                Columns.instantOrNull(row, "next_evaluation_at"),
                outcome == null ? Map.of() : Json.object(outcome));
    }
}
