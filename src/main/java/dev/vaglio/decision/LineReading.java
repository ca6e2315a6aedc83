package dev.vaglio.decision;

import dev.vaglio.lead.LeadSource;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The thread that reads a stream: it has each lead decided and queues the replies in the order of the lines. While
 * nobody takes them, it does not read on.
 */
final class LineReading extends Thread {
    /** Leads between the line that is read and the line that is answered. */
    private static final int WINDOW = 64;

    /** Opens the leads; on this thread, because it may have to wait for the first bytes. */
    interface Source {
        LeadSource open() throws IOException;
    }

    private final Source source;
    private final BodyMemory.Counted memory;
    private final ManyLeads.Run run;
    private final BlockingQueue<Optional<CompletableFuture<Reply>>> replies = new ArrayBlockingQueue<>(WINDOW);
    private volatile @Nullable Problem failure;

    LineReading(Source source, BodyMemory.Counted memory, ManyLeads.Run run) {
        super("leads-reader");
        setDaemon(true);
        this.source = source;
        this.memory = memory;
        this.run = run;
    }

    /** The reply to the next line, empty after the last; {@code idle} runs first where one has to wait for it. */
    Optional<CompletableFuture<Reply>> next(Idle idle) throws IOException, InterruptedException {
        Optional<CompletableFuture<Reply>> ready = replies.peek();
        if (ready == null || ready.filter(reply -> !reply.isDone()).isPresent()) {
            idle.run();
        }
        return replies.take();
    }

    /** What to do before waiting. */
    interface Idle {
        void run() throws IOException;
    }

    /** Why the stream was not read to its end; null where it was. */
    @Nullable
    Problem failure() {
        return failure;
    }

    /** Ends the reading and waits for that. */
    void end() throws InterruptedException {
        interrupt();
        join();
        memory.close();
    }

    @Override
    public void run() {
        try {
            readAll();
        } catch (InterruptedException ended) {
            return;
        } catch (IOException | UncheckedIOException brokenOff) {
            failure = Problem.of(ProblemType.BAD_REQUEST, "The body broke off.");
        } catch (RuntimeException | Error broken) {
            failure = run.problem(broken);
        }
        put(Optional.empty());
    }

    private void readAll() throws IOException, InterruptedException {
        LeadSource leads = source.open();
        while (leads.hasNext()) {
            CompletableFuture<Reply> reply = run.decide(leads.next());
            BodyMemory.Share share = memory.share();
            replies.put(Optional.of(reply.whenComplete((done, failed) -> share.giveBack())));
            if (share.isLarge()) {
                reply.join();
            }
        }
    }

    private void put(Optional<CompletableFuture<Reply>> last) {
        try {
            replies.put(last);
        } catch (InterruptedException ended) {
            interrupt();
        }
    }
}
