package dev.vaglio.engine;

import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.Trace.CountedRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists each row that gave or took points (P1–P3) and holds that together they are the unlimited total. */
final class Contributions {
    private static final String SCORE = "score";
    private static final String ADJUSTMENTS = "adjustments";
    private final Map<String, String> tableOfRow;

    Contributions(Map<String, String> tableOfRow) {
        this.tableOfRow = tableOfRow;
    }

    @SuppressWarnings("unchecked")
    List<String> add(Map<String, @Nullable Object> outcome, List<Recorded> trace) {
        if (!(outcome.get(SCORE) instanceof Map<?, ?> map)) {
            return List.of();
        }
        Map<String, @Nullable Object> score = (Map<String, @Nullable Object>) map;
        Object adjustments = score.remove(ADJUSTMENTS);
        if (Boolean.TRUE.equals(score.get("notScored"))) {
            score.put("contributions", new ArrayList<>());
            return List.of();
        }
        List<Map<String, @Nullable Object>> contributions = new ArrayList<>();
        trace.forEach(recorded -> counted(recorded, contributions));
        adjusted(adjustments, contributions);
        score.put("contributions", contributions);
        return sum(contributions, score.get("unlimited"));
    }

    private static void counted(Recorded recorded, List<Map<String, @Nullable Object>> contributions) {
        if (recorded.program().table.hitPolicy() != HitPolicy.COLLECT_SUM) {
            return;
        }
        for (CountedRow row : recorded.evaluation().counted()) {
            Object points = row.outputs().values().stream().findFirst().orElse(null);
            if (points instanceof BigDecimal number && number.signum() != 0) {
                contributions.add(
                        contribution(recorded.evaluation().table(), row.row(), number, recorded.because(row.row())));
            }
        }
    }

    private void adjusted(@Nullable Object adjustments, List<Map<String, @Nullable Object>> contributions) {
        if (adjustments instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> adjustment
                        && adjustment.get("row") instanceof String row
                        && adjustment.get("points") instanceof BigDecimal points
                        && points.signum() != 0) {
                    contributions.add(contribution(tableOfRow.get(row), row, points, new ArrayList<>()));
                }
            }
        }
    }

    private static Map<String, @Nullable Object> contribution(
            @Nullable String table, String row, BigDecimal points, List<Object> because) {
        Map<String, @Nullable Object> contribution = new LinkedHashMap<>();
        contribution.put("table", table);
        contribution.put("row", row);
        contribution.put("points", points);
        contribution.put("because", because);
        return contribution;
    }

    private static List<String> sum(List<Map<String, @Nullable Object>> contributions, @Nullable Object unlimited) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, @Nullable Object> contribution : contributions) {
            if (contribution.get("points") instanceof BigDecimal points) {
                sum = sum.add(points);
            }
        }
        return unlimited instanceof BigDecimal total && total.compareTo(sum) == 0
                ? List.of()
                : List.of("The contributions do not add up to score.unlimited");
    }
}
