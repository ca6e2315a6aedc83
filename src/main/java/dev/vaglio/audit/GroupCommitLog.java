package dev.vaglio.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The log in PostgreSQL: callers prepare and queue entries, one thread commits all that wait. */
public final class GroupCommitLog implements DecisionLog, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(GroupCommitLog.class);
    private static final int DATA_EXCEPTION_CLASS = 2;

    private final DataSource database;
    private final LogSettings settings;
    private final Clock clock;
    private final BlindIndex index;
    private final Preparation preparation;
    private final BatchWriter writer;
    /** Empty is nobody: it wakes the thread, so that it sees that the log was closed. */
    private final BlockingQueue<Optional<Waiting>> queue;

    private final LogMeters meters;
    private final Thread thread;
    private volatile boolean closed;
    /** Set before the thread looks at the queue for the last time: whoever adds later answers for it. */
    private volatile boolean ended;

    /** An entry and who waits for it. */
    private record Waiting(PreparedEntry entry, CompletableFuture<Appended> answer) {}

    public GroupCommitLog(
            DataSource database, MasterKey master, LogSettings settings, Clock clock, MeterRegistry registry) {
        SecureRandom random = new SecureRandom();
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.index = new BlindIndex(master);
        this.preparation = new Preparation(index, random, clock);
        this.writer = new BatchWriter(
                new LogSession(database, settings.statementTimeout()),
                new ReplicaChain(UUID.randomUUID(), new Seal(master)),
                new KeyWrap(master, random),
                random,
                clock,
                settings.idempotencyFor());
        this.queue = new LinkedBlockingQueue<>(settings.queue());
        this.meters = new LogMeters(registry, queue);
        this.thread = new Thread(this::run, "decision-log");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    @Override
    public CompletableFuture<Appended> append(DecisionEntry entry) {
        if (closed) {
            return refused("the log is closed");
        }
        CompletableFuture<Appended> answer = new CompletableFuture<>();
        if (!queue.offer(Optional.of(new Waiting(preparation.prepare(entry), answer)))) {
            meters.refused();
            return refused("too many decisions wait to be logged");
        }
        if (ended) {
            failWaiting();
        }
        return answer.orTimeout(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> refused(
                        failure instanceof TimeoutException ? "the commit takes too long" : "the commit failed"));
    }

    private static CompletableFuture<Appended> refused(String why) {
        return CompletableFuture.failedFuture(new LogUnavailable(why));
    }

    @Override
    public Optional<Appended> earlier(String caller, IdempotencyKey key) {
        Requests.Key blinded = new Requests.Key(caller, new Bytes(index.request(key.key())));
        return new Reading(database)
                .read(connection -> new Requests().earlier(connection, blinded, clock.instant()))
                .map(holder -> holder.answer(index.request(key.bodyHash())));
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>(settings.batch());
        try {
            while (next(batch)) {
                batch.removeIf(waiting -> waiting.answer().isDone());
                commit(List.copyOf(batch));
                batch.clear();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            writer.close();
            failWaiting();
        }
    }

    /** Waits for the next entry and takes along what else waits; false when closed and drained. */
    private boolean next(List<Waiting> batch) throws InterruptedException {
        if (closed && queue.isEmpty()) {
            return false;
        }
        List<Optional<Waiting>> taken = new ArrayList<>(settings.batch());
        taken.add(queue.take());
        queue.drainTo(taken, settings.batch() - 1);
        taken.forEach(waiting -> waiting.ifPresent(batch::add));
        return true;
    }

    private void commit(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        try {
            List<Appended> answers =
                    writer.write(batch.stream().map(Waiting::entry).toList());
            meters.committed(batch.size(), Duration.ofNanos(System.nanoTime() - start));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(answers.get(i));
            }
        } catch (SQLException | RuntimeException failure) {
            failed(batch, failure);
        }
    }

    /** An entry that the database refuses must not take others along: those are written one by one. */
    private void failed(List<Waiting> batch, Exception failure) {
        if (batch.size() > 1 && isRefusalOfData(failure)) {
            batch.forEach(waiting -> commit(List.of(waiting)));
            return;
        }
        LOG.errorf("%d decisions could not be logged: %s", batch.size(), reason(failure));
        meters.failed(batch.size());
        batch.forEach(waiting -> waiting.answer().completeExceptionally(failure));
    }

    private static boolean isRefusalOfData(Exception failure) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().length() > DATA_EXCEPTION_CLASS
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
    }

    /** Without the message: the database quotes values in it. */
    private static String reason(Exception failure) {
        return failure instanceof SQLException sql
                ? "SQL state " + sql.getSQLState()
                : failure.getClass().getSimpleName();
    }

    private void failWaiting() {
        List<Optional<Waiting>> left = new ArrayList<>();
        queue.drainTo(left);
        left.stream()
                .flatMap(Optional::stream)
                .forEach(waiting -> waiting.answer().completeExceptionally(new LogUnavailable("the log is closed")));
    }

    /** Takes no more entries, and commits those that wait. */
    @Override
    public void close() {
        closed = true;
        // A full queue needs no mark: the thread has something to take then, and looks again after it.
        queue.offer(Optional.empty());
        try {
            thread.join(settings.answerWithin().toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
