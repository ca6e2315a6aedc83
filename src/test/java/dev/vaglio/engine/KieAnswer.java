package dev.vaglio.engine;

import dev.vaglio.engine.DecisionTable.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What {@link KieAnalysis} said of one table; rows are counted from 0. */
record KieAnswer(Map<String, @Nullable Object> tree) {
    /** Why it left the whole table out; empty where it did not. */
    String skipped() {
        return Boolean.TRUE.equals(tree.get("failed"))
                ? String.valueOf(list("why").get(0)).replaceAll("(?s).*because: | *\\(DMN id.*", "")
                : "";
    }

    boolean isGap(DecisionTable table, Map<String, @Nullable Object> point) {
        return list("gaps").stream().map(List.class::cast).anyMatch(gap -> holds(table, gap, point));
    }

    /** Pairs of rows, the later first, without a row beside itself. */
    Set<List<Integer>> overlaps() {
        Set<List<Integer>> pairs = new java.util.HashSet<>();
        for (Object overlap : list("overlaps")) {
            List<Integer> rows =
                    ((List<?>) overlap).stream().map(KieAnswer::row).toList();
            rows.forEach(
                    one -> rows.stream().filter(other -> other < one).forEach(other -> pairs.add(List.of(one, other))));
        }
        return pairs;
    }

    Set<Integer> masked() {
        Set<Integer> rows = new TreeSet<>();
        list("masked").forEach(row -> rows.add(row(row)));
        return rows;
    }

    private static int row(Object counted) {
        return ((Number) counted).intValue() - 1;
    }

    private List<?> list(String name) {
        return (List<?>) Objects.requireNonNull(tree.get(name));
    }

    /** Columns after the last interval may be anything. */
    private static boolean holds(DecisionTable table, List<?> gap, Map<String, @Nullable Object> point) {
        return IntStream.range(0, gap.size()).allMatch(at -> {
            Column column = table.inputs().get(at);
            return holds((List<?>) gap.get(at), Objects.requireNonNull(point.get(column.expression())));
        });
    }

    private static boolean holds(List<?> interval, Object value) {
        Object least = interval.get(1);
        Object most = interval.get(2);
        int above = least == null ? 1 : compare(value, least.toString());
        int below = most == null ? -1 : compare(value, most.toString());
        return (above > 0 || above == 0 && "[".equals(interval.get(0)))
                && (below < 0 || below == 0 && "]".equals(interval.get(3)));
    }

    private static int compare(Object value, String bound) {
        if (value instanceof BigDecimal number) {
            return number.compareTo(new BigDecimal(bound));
        }
        return value instanceof Boolean flag
                ? flag.compareTo(Boolean.valueOf(bound))
                : value.toString().compareTo(bound);
    }
}
