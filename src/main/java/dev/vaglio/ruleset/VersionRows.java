package dev.vaglio.ruleset;

import dev.vaglio.database.Transactions;
import dev.vaglio.engine.RuleSetSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A version as a row, and its signature as another. */
final class VersionRows {
    private static final String SELECT = """
            SELECT v.rule_set, v.version, v.hash, v.kind, v.based_on, v.published_at, v.effective_from, v.author,
                v.approvers, v.reason, r.retired_at, s.key_id, s.signature
            FROM rule_set_version v
                LEFT JOIN rule_set_retirement r USING (rule_set, version)
                LEFT JOIN rule_set_signature s USING (rule_set, version)
            """;

    private static final String NEXT =
            "SELECT coalesce(max(version), 0) + 1 AS next, clock_timestamp() AS now FROM rule_set_version WHERE rule_set = ?";

    private static final String INSERT = """
            INSERT INTO rule_set_version (rule_set, version, hash, bundle, kind, based_on, published_at, effective_from,
                author, approvers, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SIGN = """
            INSERT INTO rule_set_signature (rule_set, version, key_id, signature, signed_at) VALUES (?, ?, ?, ?, now())
            """;

    private final Signatures signatures;

    VersionRows(Signatures signatures) {
        this.signatures = signatures;
    }

    static List<PublishedVersion> select(Connection connection, String where, Object... parameters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            Transactions.fill(select, parameters);
            try (ResultSet rows = select.executeQuery()) {
                List<PublishedVersion> versions = new ArrayList<>();
                while (rows.next()) {
                    versions.add(version(rows));
                }
                return versions;
            }
        }
    }

    /** Writes the next version, signed; nobody else may be writing one. */
    PublishedVersion insert(Connection connection, Publication publication) throws SQLException {
        PublishedVersion version = next(connection, publication);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Transactions.fill(
                    insert,
                    version.ruleSet(),
                    version.number(),
                    version.hash(),
                    BundleZip.write(publication.source()),
                    version.kind().code(),
                    version.basedOn(),
                    version.publishedAt().atOffset(ZoneOffset.UTC),
                    version.effectiveFrom().atOffset(ZoneOffset.UTC),
                    version.author(),
                    connection.createArrayOf("text", version.approvers().toArray()),
                    version.reason());
            insert.executeUpdate();
        }
        tell(connection, version);
        return sign(connection, version);
    }

    /** Writes the signature of a version that has none. */
    PublishedVersion sign(Connection connection, PublishedVersion version) throws SQLException {
        VersionSignature signature = signatures.sign(version);
        try (PreparedStatement insert = connection.prepareStatement(SIGN)) {
            Transactions.fill(insert, version.ruleSet(), version.number(), signature.keyId(), signature.value());
            insert.executeUpdate();
        }
        return version.with(signature);
    }

    private static void tell(Connection connection, PublishedVersion version) throws SQLException {
        Map<String, @Nullable Object> detail = new TreeMap<>();
        detail.put("hash", version.hash());
        detail.put("basedOn", version.basedOn());
        detail.put("approvers", version.approvers());
        detail.put("reason", version.reason());
        String what = version.kind().code().replace('_', '-');
        RuleEvents.write(connection, version.ruleSet(), version.author(), what, subject(version), detail);
    }

    static String subject(PublishedVersion version) {
        return "version/" + version.number();
    }

    private static PublishedVersion next(Connection connection, Publication publication) throws SQLException {
        RuleSetSource source = publication.source();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            Transactions.fill(select, source.name());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Instant now = time(row, "now");
                Instant from = publication.effectiveFrom();
                return new PublishedVersion(
                        source.name(),
                        row.getInt("next"),
                        source.hash(),
                        publication.kind(),
                        publication.basedOn(),
                        now,
                        // whole microseconds, as the database keeps them: they are signed
                        from == null ? now : from.truncatedTo(ChronoUnit.MICROS),
                        publication.author(),
                        publication.approvers(),
                        publication.reason(),
                        null,
                        null);
            }
        }
    }

    private static PublishedVersion version(ResultSet row) throws SQLException {
        OffsetDateTime retired = row.getObject("retired_at", OffsetDateTime.class);
        return new PublishedVersion(
                row.getString("rule_set"),
                row.getInt("version"),
                row.getString("hash"),
                PublicationKind.of(row.getString("kind")),
                row.getObject("based_on", Integer.class),
                time(row, "published_at"),
                time(row, "effective_from"),
                row.getString("author"),
                texts(row.getArray("approvers")),
                row.getString("reason"),
                retired == null ? null : retired.toInstant(),
                signature(row));
    }

    private static @Nullable VersionSignature signature(ResultSet row) throws SQLException {
        String value = row.getString("signature");
        return value == null ? null : new VersionSignature(row.getString("key_id"), value);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
