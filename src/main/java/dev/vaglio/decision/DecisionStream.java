package dev.vaglio.decision;

import dev.vaglio.json.Json;
import dev.vaglio.problem.Problem;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers a stream of leads: a line a lead while they are read, and at last a line that says how it ended. */
final class DecisionStream implements StreamingOutput {
    /** What is read and thrown away of a body that is not decided any more, so that its sender reads the answer. */
    private static final long DISCARDED = 64L * 1024 * 1024;

    private final LineReading reading;
    private final InputStream body;
    private final Runnable hangUp;
    private long lines;
    private long decided;
    private long last;

    DecisionStream(LineReading reading, InputStream body, Runnable hangUp) {
        this.reading = reading;
        this.body = body;
        this.hangUp = hangUp;
    }

    @Override
    public void write(OutputStream out) {
        reading.start();
        try {
            if (!answer(out)) {
                reading.end();
                out.flush();
                discardRest();
            }
        } catch (IOException clientWentAway) {
            hangUp.run();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            hangUp.run();
        } finally {
            end();
        }
    }

    /** False where the body was not read to its end. */
    private boolean answer(OutputStream out) throws IOException, InterruptedException {
        Optional<CompletableFuture<Reply>> next = reading.next(out::flush);
        while (next.isPresent()) {
            Reply reply = next.get().join();
            if (reply.isLogAway()) {
                write(out, end(reply.problem()));
                return false;
            }
            write(out, reply.json());
            count(reply);
            next = reading.next(out::flush);
        }
        write(out, end(reading.failure()));
        return reading.failure() == null;
    }

    private void count(Reply reply) {
        lines++;
        decided += reply.isDecided() ? 1 : 0;
        last = reply.place();
    }

    private static void write(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private byte[] end(@Nullable Problem problem) {
        Map<String, @Nullable Object> end = new TreeMap<>();
        end.put("lines", lines);
        end.put("decided", decided);
        end.put("problems", lines - decided);
        if (problem != null) {
            end.put("stoppedAfterLine", last);
            end.put("problem", Reply.tree(problem));
        }
        return Json.canonical(Map.of("end", end));
    }

    private void discardRest() throws IOException {
        byte[] buffer = new byte[8192];
        long left = DISCARDED;
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            left -= count;
            if (left < 0) {
                hangUp.run();
                return;
            }
        }
    }

    private void end() {
        try {
            reading.end();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
