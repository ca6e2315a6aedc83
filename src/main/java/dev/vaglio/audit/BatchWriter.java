package dev.vaglio.audit;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commits entries together: one transaction, one batch of the chain. Used by one thread. */
final class BatchWriter implements AutoCloseable {
    private final LogSession session;
    private final ReplicaChain chain;
    private final PersonKeys keys;
    private final AesGcm aes;
    private final Clock clock;
    private final Duration idempotencyFor;
    private final Requests requests = new Requests();
    private final LeadHeads heads = new LeadHeads();
    private final DecisionRows decisions = new DecisionRows();
    private @Nullable ChainHead head;

    BatchWriter(
            LogSession session,
            ReplicaChain chain,
            KeyWrap wrap,
            SecureRandom random,
            Clock clock,
            Duration idempotencyFor) {
        this.session = session;
        this.chain = chain;
        this.keys = new PersonKeys(wrap);
        this.aes = new AesGcm(random);
        this.clock = clock;
        this.idempotencyFor = idempotencyFor;
    }

    /**
     * Writes and commits; answers in the order of the entries.
     *
     * @throws SQLException if it is not certain that all is committed: rows may exist, nothing may be answered
     */
    List<Appended> write(List<PreparedEntry> entries) throws SQLException {
        boolean committed = false;
        try {
            List<Appended> answers = commit(session.connection(), entries);
            committed = true;
            return answers;
        } finally {
            if (!committed) {
                head = null;
                session.close();
            }
        }
    }

    private List<Appended> commit(Connection connection, List<PreparedEntry> entries) throws SQLException {
        Instant now = clock.instant();
        Map<Requests.Key, Requests.Holder> holders = requests.claim(connection, entries, now, now.plus(idempotencyFor));
        List<PreparedEntry> fresh =
                entries.stream().filter(entry -> isOwn(entry, holders)).toList();
        Set<UUID> superseded = heads.superseded(connection, fresh);
        ChainHead next = fresh.isEmpty() ? head : append(connection, fresh, superseded, now);
        connection.commit();
        head = next;
        return answers(entries, holders, superseded);
    }

    private static boolean isOwn(PreparedEntry entry, Map<Requests.Key, Requests.Holder> holders) {
        PreparedEntry.Request request = entry.request();
        Requests.Holder holder = request == null ? null : holders.get(Requests.Key.of(entry, request));
        return holder == null || holder.decisionId().equals(entry.decisionId());
    }

    private ChainHead append(Connection connection, List<PreparedEntry> entries, Set<UUID> superseded, Instant now)
            throws SQLException {
        ChainHead end = head == null ? chain.head(connection, now) : head;
        List<DecisionRow> rows = rows(connection, entries, superseded, end, now);
        List<byte[]> digests = rows.stream().map(DecisionRow::digest).toList();
        decisions.insert(connection, rows, digests);
        return chain.append(connection, Batch.of(end, rows, digests));
    }

    private List<DecisionRow> rows(
            Connection connection, List<PreparedEntry> entries, Set<UUID> superseded, ChainHead end, Instant now)
            throws SQLException {
        Set<Bytes> persons = new HashSet<>();
        entries.forEach(entry -> persons.add(new Bytes(entry.personRef())));
        Map<Bytes, PersonKey> personKeys = keys.keys(connection, persons, now);
        List<DecisionRow> rows = new ArrayList<>(entries.size());
        for (PreparedEntry entry : entries) {
            PersonKey key = personKeys.get(new Bytes(entry.personRef()));
            if (key == null) {
                throw new SQLException("a person was erased while a decision was logged");
            }
            var place = new DecisionRow.Place(end.replica(), end.seq() + 1, rows.size());
            rows.add(entry.row(superseded.contains(entry.decisionId()), key, aes, place));
        }
        return rows;
    }

    private static List<Appended> answers(
            List<PreparedEntry> entries, Map<Requests.Key, Requests.Holder> holders, Set<UUID> superseded) {
        List<Appended> answers = new ArrayList<>(entries.size());
        for (PreparedEntry entry : entries) {
            PreparedEntry.Request request = entry.request();
            Requests.Holder holder = request == null ? null : holders.get(Requests.Key.of(entry, request));
            answers.add(
                    request == null || holder == null || isOwn(entry, holders)
                            ? new Appended.Logged(
                                    entry.decisionId(), entry.loggedAt(), superseded.contains(entry.decisionId()))
                            : holder.answer(request.body()));
        }
        return answers;
    }

    @Override
    public void close() {
        session.close();
    }
}
