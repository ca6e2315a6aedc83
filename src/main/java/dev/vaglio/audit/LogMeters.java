package dev.vaglio.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What the log tells about itself. */
final class LogMeters {
    private final DistributionSummary batch;
    private final Timer commit;
    private final Counter failed;
    private final Counter refused;

    LogMeters(MeterRegistry registry, Collection<?> queue) {
        registry.gaugeCollectionSize("vaglio.log.queue", List.of(), queue);
        this.batch = registry.summary("vaglio.log.batch");
        this.commit = registry.timer("vaglio.log.commit");
        this.failed = registry.counter("vaglio.log.failed");
        this.refused = registry.counter("vaglio.log.refused");
    }

    void committed(int entries, Duration took) {
        batch.record(entries);
        commit.record(took);
    }

    void failed(int entries) {
        failed.increment(entries);
    }

    void refused() {
        refused.increment();
    }
}
