package dev.vaglio.pipeline;

import dev.vaglio.audit.DecisionStatistics;
import dev.vaglio.audit.ScoreCount;
import dev.vaglio.json.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Statistics as they are answered, kept for some seconds: many look at the same, and each counts all leads. */
@Singleton
class Statistics {
    private static final int POINTS = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    private record Asked(String ruleSet, int days, ZoneId zone) {}

    /** What does not depend on the days that are asked for. */
    private record Now(long lastHour, List<ScoreCount> scores) {}

    private final DecisionStatistics decisions;
    private final Clock clock;
    private final KeptAnswers<Asked, byte[]> answers;
    private final KeptAnswers<String, Now> current;

    @Inject
    Statistics(DecisionStatistics decisions) {
        this(decisions, Clock.systemUTC());
    }

    Statistics(DecisionStatistics decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
        this.answers = new KeptAnswers<>(clock);
        this.current = new KeptAnswers<>(clock);
    }

    /** The last days up to today as canonical JSON. */
    byte[] of(String ruleSet, int days, ZoneId zone) {
        Asked asked = new Asked(ruleSet, days, zone);
        return answers.get(asked, () -> read(asked, clock.instant()));
    }

    private byte[] read(Asked asked, Instant now) {
        ZoneId zone = asked.zone();
        List<LocalDate> days = days(now.atZone(zone).toLocalDate(), asked.days());
        List<Instant> borders = days(now.atZone(zone).toLocalDate().plusDays(1), asked.days() + 1).stream()
                .map(day -> day.atStartOfDay(zone).toInstant())
                .toList();
        String ruleSet = asked.ruleSet();
        Now standing = current.get(ruleSet, () -> now(ruleSet, now));
        StatisticsView view = new StatisticsView(ruleSet, zone, days, POINTS);
        return Json.canonical(view.tree(decisions.days(ruleSet, borders), standing.lastHour(), standing.scores()));
    }

    private Now now(String ruleSet, Instant now) {
        return new Now(decisions.since(ruleSet, now.minus(HOUR)), decisions.scores(ruleSet, POINTS));
    }

    private static List<LocalDate> days(LocalDate last, int days) {
        return last.minusDays(days - 1L).datesUntil(last.plusDays(1)).toList();
    }
}
