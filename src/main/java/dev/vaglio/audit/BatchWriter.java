package dev.vaglio.audit;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final LeadHeads heads;
    private final DecisionRows decisions = new DecisionRows();
    private final DecisionCounts counts = new DecisionCounts();
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
        this.heads = new LeadHeads(aes);
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
        Map<Bytes, PersonKey> persons = persons(connection, fresh, now);
        LatestOfBatch latest = new LatestOfBatch(
                fresh.stream().filter(entry -> isKnown(entry, persons)).toList());
        Map<LeadKey, Optional<Instant>> advanced = heads.advance(connection, latest.byLead(), persons);
        Logged logged = new Logged(latest.logged(advanced), latest.superseded(advanced));
        ChainHead next = logged.entries().isEmpty() ? head : append(connection, logged, persons, now);
        connection.commit();
        head = next;
        return entries.stream().map(entry -> answer(entry, holders, logged)).toList();
    }

    /** What a commit logs, and which of it is superseded. */
    private record Logged(List<PreparedEntry> entries, Set<UUID> superseded) {
        boolean isSuperseded(PreparedEntry entry) {
            return superseded.contains(entry.decisionId());
        }
    }

    private static boolean isOwn(PreparedEntry entry, Map<Requests.Key, Requests.Holder> holders) {
        PreparedEntry.Request request = entry.request();
        Requests.Holder holder = request == null ? null : holders.get(Requests.Key.of(entry, request));
        return holder == null || holder.decisionId().equals(entry.decisionId());
    }

    /** The keys of those that entries are about; whoever is erased gets a new one with a call alone. */
    private Map<Bytes, PersonKey> persons(Connection connection, List<PreparedEntry> entries, Instant now)
            throws SQLException {
        Set<Bytes> called = new HashSet<>();
        Set<Bytes> silent = new HashSet<>();
        entries.forEach(entry -> (entry.isFollowing() ? silent : called).add(new Bytes(entry.personRef())));
        Map<Bytes, PersonKey> persons = new HashMap<>();
        if (!silent.isEmpty()) {
            persons.putAll(keys.living(connection, silent));
        }
        if (!called.isEmpty()) {
            persons.putAll(keys.keys(connection, called, now));
        }
        return persons;
    }

    private static boolean isKnown(PreparedEntry entry, Map<Bytes, PersonKey> persons) {
        return !entry.isFollowing() || persons.containsKey(new Bytes(entry.personRef()));
    }

    private ChainHead append(Connection connection, Logged logged, Map<Bytes, PersonKey> persons, Instant now)
            throws SQLException {
        ChainHead end = head == null ? chain.head(connection, now) : head;
        List<DecisionRow> rows = rows(logged, persons, end);
        List<byte[]> digests = rows.stream().map(DecisionRow::digest).toList();
        decisions.insert(connection, rows, digests);
        counts.add(connection, end.replica(), logged.entries(), logged::isSuperseded);
        return chain.append(connection, Batch.of(end, rows, digests));
    }

    private List<DecisionRow> rows(Logged logged, Map<Bytes, PersonKey> persons, ChainHead end) {
        List<DecisionRow> rows = new ArrayList<>(logged.entries().size());
        for (PreparedEntry entry : logged.entries()) {
            var place = new DecisionRow.Place(end.replica(), end.seq() + 1, rows.size());
            rows.add(entry.row(logged.isSuperseded(entry), PersonKeys.of(entry, persons), aes, place));
        }
        return rows;
    }

    private static Appended answer(PreparedEntry entry, Map<Requests.Key, Requests.Holder> holders, Logged logged) {
        PreparedEntry.Request request = entry.request();
        Requests.Holder holder = request == null ? null : holders.get(Requests.Key.of(entry, request));
        UUID follows = entry.follows();
        if (request != null && holder != null && !isOwn(entry, holders)) {
            return holder.answer(request.body());
        }
        return follows != null && !logged.entries().contains(entry)
                ? new Appended.Overtaken(follows)
                : new Appended.Logged(entry.decisionId(), entry.loggedAt(), logged.isSuperseded(entry));
    }

    @Override
    public void close() {
        session.close();
    }
}
