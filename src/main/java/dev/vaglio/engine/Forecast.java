package dev.vaglio.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class Forecast {
    Forecast(Program program) {}

    @Nullable
    Instant next(Map<String, @Nullable Object> facts, Map<String, @Nullable Object> measures, Instant asOf) {
        return null;
    }
}
