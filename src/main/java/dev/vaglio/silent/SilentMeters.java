package dev.vaglio.silent;

import dev.vaglio.audit.Trigger;
import dev.vaglio.decision.Redecided;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** What the deciding of silent leads tells about itself. */
final class SilentMeters {
    /** Due leads that are counted of a rule set; more are as many. */
    static final int MOST = 10_000;

    private final MeterRegistry registry;
    private final AtomicInteger due;

    SilentMeters(MeterRegistry registry) {
        this.registry = registry;
        this.due = registry.gauge("vaglio.silent.due", new AtomicInteger());
    }

    void due(int leads) {
        due.set(leads);
    }

    /** Counters {@code vaglio.silent.decided}, {@code .failed} and {@code .overtaken}, by trigger. */
    void count(Trigger trigger, Redecided what) {
        registry.counter("vaglio.silent." + what.name().toLowerCase(Locale.ROOT), "trigger", trigger.code())
                .increment();
    }
}
