package dev.vaglio.pipeline;

import dev.vaglio.audit.Kind;
import dev.vaglio.audit.OutcomeCount;
import dev.vaglio.audit.ScoreCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statistics as a tree: {@code days} from the first to today, {@code today}, {@code lastHour}, and how the leads stand
 * in {@code current}.
 *
 * @param points how wide a range of scores is
 */
record StatisticsView(String ruleSet, ZoneId zone, List<LocalDate> days, int points) {
    Map<String, @Nullable Object> tree(List<OutcomeCount> outcomes, long lastHour, List<ScoreCount> scores) {
        Map<Integer, List<OutcomeCount>> byDay = outcomes.stream().collect(Collectors.groupingBy(OutcomeCount::day));
        List<Map<String, @Nullable Object>> counted = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            counted.add(day(days.get(day), byDay.getOrDefault(day, List.of())));
        }
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("ruleSet", ruleSet);
        tree.put("zone", zone.getId());
        tree.put("days", counted);
        tree.put("today", counted.get(counted.size() - 1).get("decisions"));
        tree.put("lastHour", lastHour);
        tree.put("current", current(scores));
        return tree;
    }

    private static Map<String, @Nullable Object> day(LocalDate day, List<OutcomeCount> counts) {
        List<OutcomeCount> standing = counts.stream()
                .filter(count -> count.kind() == Kind.DECIDED && !count.superseded())
                .toList();
        Map<String, @Nullable Object> tree = outcomes(
                standing, OutcomeCount::band, OutcomeCount::verdict, OutcomeCount::stall, OutcomeCount::decisions);
        tree.put("day", day.toString());
        tree.put("decisions", decisions(counts.stream().toList()));
        tree.put(
                "failed",
                decisions(counts.stream()
                        .filter(count -> count.kind() == Kind.FAILED)
                        .toList()));
        tree.put(
                "superseded",
                decisions(counts.stream().filter(OutcomeCount::superseded).toList()));
        return tree;
    }

    private static long decisions(List<OutcomeCount> counts) {
        return counts.stream().mapToLong(OutcomeCount::decisions).sum();
    }

    private Map<String, @Nullable Object> current(List<ScoreCount> counts) {
        Map<String, @Nullable Object> tree =
                outcomes(counts, ScoreCount::band, ScoreCount::verdict, ScoreCount::stall, ScoreCount::leads);
        tree.put("leads", counts.stream().mapToLong(ScoreCount::leads).sum());
        tree.put("notScored", leads(counts, null));
        tree.put("scores", scores(counts));
        return tree;
    }

    /** Ranges in rising order; those without leads are left out. */
    private List<Map<String, @Nullable Object>> scores(List<ScoreCount> counts) {
        return counts.stream()
                .map(ScoreCount::from)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(from -> range(from, leads(counts, from)))
                .toList();
    }

    private Map<String, @Nullable Object> range(BigDecimal from, long leads) {
        Map<String, @Nullable Object> range = new TreeMap<>();
        range.put("from", from);
        range.put("below", from.add(BigDecimal.valueOf(points)));
        range.put("leads", leads);
        return range;
    }

    private static long leads(List<ScoreCount> counts, @Nullable BigDecimal from) {
        return counts.stream()
                .filter(count -> Objects.equals(count.from(), from))
                .mapToLong(ScoreCount::leads)
                .sum();
    }

    /** How many there are of each band, verdict and stall alert; what an outcome does not say is left out. */
    private static <T> Map<String, @Nullable Object> outcomes(
            List<T> counts,
            Function<T, String> band,
            Function<T, String> verdict,
            Function<T, String> stall,
            ToLongFunction<T> number) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("bands", by(counts, band, number));
        tree.put("verdicts", by(counts, verdict, number));
        tree.put("stall", by(counts, stall, number));
        return tree;
    }

    private static <T> Map<String, Long> by(List<T> counts, Function<T, String> code, ToLongFunction<T> number) {
        return counts.stream()
                .filter(count -> !code.apply(count).isEmpty())
                .collect(Collectors.groupingBy(code, TreeMap::new, Collectors.summingLong(number)));
    }
}
