package dev.vaglio.audit;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what a verification has seen, and passes breaks on as they are found. */
final class Findings {
    private final Consumer<Break> breaksTo;
    private long replicas;
    private long batches;
    private long decisions;
    private long erased;
    private long breaks;
    private @Nullable Break first;

    Findings(Consumer<Break> breaksTo) {
        this.breaksTo = breaksTo;
    }

    void replica() {
        replicas++;
    }

    void batch() {
        batches++;
    }

    void decision() {
        decisions++;
    }

    void erased() {
        erased++;
    }

    void require(boolean holds, Break.Fault fault, UUID replica, long seq) {
        if (!holds) {
            report(new Break(fault, replica, seq, null));
        }
    }

    void report(Break found) {
        breaks++;
        first = first == null ? found : first;
        breaksTo.accept(found);
    }

    VerificationReport report() {
        return new VerificationReport(replicas, batches, decisions, erased, breaks, first);
    }
}
