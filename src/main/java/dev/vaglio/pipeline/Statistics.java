package dev.vaglio.pipeline;

import dev.vaglio.audit.DecisionStatistics;
import dev.vaglio.json.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Statistics as they are answered, kept for some seconds: many look at the same, and each counts all leads. */
@Singleton
class Statistics {
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST_KEPT = 100;
    private static final int POINTS = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    private record Asked(String ruleSet, int days, ZoneId zone) {}

    private record Answered(byte[] json, Instant at) {}

    private final DecisionStatistics decisions;
    private final Clock clock;
    private final Map<Asked, Answered> kept = new ConcurrentHashMap<>();

    @Inject
    Statistics(DecisionStatistics decisions) {
        this(decisions, Clock.systemUTC());
    }

    Statistics(DecisionStatistics decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The last days up to today as canonical JSON. */
    byte[] of(String ruleSet, int days, ZoneId zone) {
        Instant now = clock.instant();
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept.compute(
                        new Asked(ruleSet, days, zone),
                        (asked, before) -> isFresh(before, now) ? before : new Answered(read(asked, now), now))
                .json();
    }

    private static boolean isFresh(@Nullable Answered before, Instant now) {
        return before != null && before.at().plus(KEPT).isAfter(now);
    }

    private byte[] read(Asked asked, Instant now) {
        ZoneId zone = asked.zone();
        List<LocalDate> days = days(now.atZone(zone).toLocalDate(), asked.days());
        List<Instant> borders = days(now.atZone(zone).toLocalDate().plusDays(1), asked.days() + 1).stream()
                .map(day -> day.atStartOfDay(zone).toInstant())
                .toList();
        String ruleSet = asked.ruleSet();
        StatisticsView view = new StatisticsView(ruleSet, zone, days, POINTS);
        return Json.canonical(view.tree(
                decisions.days(ruleSet, borders),
                decisions.since(ruleSet, now.minus(HOUR)),
                decisions.scores(ruleSet, POINTS)));
    }

    private static List<LocalDate> days(LocalDate last, int days) {
        return last.minusDays(days - 1L).datesUntil(last.plusDays(1)).toList();
    }
}
