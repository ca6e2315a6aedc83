package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.check.Finding;
import dev.vaglio.check.TableChecks;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds our findings of one table against those of KIE. What differs has a name, or the comparison fails. */
final class KieComparison {
    /** Why the two differ; docs/adr/0012 says of each why ours is right. */
    enum Difference {
        UNKNOWN_IS_A_VALUE,
        COLLECTS,
        GIVES_A_LIST,
        HAS_A_DEFAULT,
        TEXT_WITHOUT_VALUES,
        SAME_OUTPUTS,
        SAME_ROWS_LEAVE_OUT_THE_TABLE,
        UNREACHABLE_IN_FIRST,
        TAKEN_BY_SEVERAL,
        UNLISTED_OUTPUT_IS_RANKED_FIRST,
        MISSED_THOUGH_NO_ROW_HOLDS
    }

    private static final Set<HitPolicy> LISTS = Set.of(HitPolicy.RULE_ORDER, HitPolicy.OUTPUT_ORDER);

    private final DecisionTable table;
    private final KieAnswer kie;
    private final List<Finding> ours;
    private final TableLogic logic;
    private final List<List<Cell>> closing;
    private final Set<Difference> found = new TreeSet<>();

    private KieComparison(DecisionTable table, KieAnswer kie) {
        this.table = table;
        this.kie = kie;
        this.ours = TableChecks.of(table);
        this.logic = TableChecksPropertyTest.logic(table);
        this.closing = ours.stream()
                .flatMap(finding -> finding.proposed().stream())
                .map(row ->
                        row.inputs().stream().map(cell -> new Cell(cell, "t")).toList())
                .toList();
    }

    /** The names of all differences; throws where one has none. */
    static Set<Difference> of(DecisionTable table, KieAnswer kie) {
        KieComparison comparison = new KieComparison(table, kie);
        assertThat(comparison.ours).extracting(Finding::code).doesNotContain("not-analysed");
        if (!kie.skipped().isEmpty()) {
            comparison.explain(
                    comparison.hasSameRows() ? Difference.SAME_ROWS_LEAVE_OUT_THE_TABLE : null, kie.skipped());
            return comparison.found;
        }
        RandomTables.points(table).forEach(comparison::gap);
        comparison.overlaps();
        comparison.masked();
        return comparison.found;
    }

    private void gap(Map<String, @Nullable Object> point) {
        boolean our = closing.stream().anyMatch(row -> TableChecksPropertyTest.holds(table, row, point));
        if (point.containsValue(null)) {
            add(our, Difference.UNKNOWN_IS_A_VALUE);
            return;
        }
        boolean its = kie.isGap(table, point);
        if (our && !its) {
            explain(
                    table.hitPolicy().name().startsWith("COLLECT_")
                            ? Difference.COLLECTS
                            : hasFreeText() ? Difference.TEXT_WITHOUT_VALUES : missed(point),
                    "no gap: " + point);
        } else if (its && !our) {
            explain(
                    LISTS.contains(table.hitPolicy())
                            ? Difference.GIVES_A_LIST
                            : table.defaults().isEmpty() ? null : Difference.HAS_A_DEFAULT,
                    "gap: " + point);
        }
    }

    /** What the tables decide has the last word. */
    private @Nullable Difference missed(Map<String, @Nullable Object> point) {
        boolean none = TableChecksPropertyTest.evaluate(logic, point).matched().isEmpty();
        return none ? Difference.MISSED_THOUGH_NO_ROW_HOLDS : null;
    }

    private boolean hasSameRows() {
        return table.rows().stream().map(DecisionTable.Row::inputs).distinct().count()
                < table.rows().size();
    }

    private boolean hasFreeText() {
        return table.inputs().stream()
                .anyMatch(column -> column.type() instanceof FactType.Text text
                        && text.allowed().isEmpty());
    }

    private void overlaps() {
        if (table.hitPolicy() != HitPolicy.UNIQUE && table.hitPolicy() != HitPolicy.ANY) {
            return;
        }
        Set<List<Integer>> our = ours.stream()
                .filter(finding -> finding.code().equals("overlap"))
                .map(finding -> List.of(
                        row(finding.row()), row(finding.message().replaceAll("^Holds together with |, such.*", ""))))
                .collect(Collectors.toSet());
        Set<List<Integer>> its = kie.overlaps();
        minus(our, its)
                .forEach(pair ->
                        explain(meetWhereKnown(pair) ? null : Difference.UNKNOWN_IS_A_VALUE, "no overlap: " + pair));
        minus(its, our)
                .forEach(pair -> explain(
                        table.hitPolicy() == HitPolicy.ANY && sameOutputs(pair) ? Difference.SAME_OUTPUTS : null,
                        "overlap: " + pair));
    }

    private boolean meetWhereKnown(List<Integer> rows) {
        return RandomTables.points(table).stream()
                .filter(point -> !point.containsValue(null))
                .anyMatch(point -> TableChecksPropertyTest.evaluate(logic, point)
                        .matched()
                        .containsAll(rows.stream().map(row -> "t." + row).toList()));
    }

    private boolean sameOutputs(List<Integer> rows) {
        return table.rows()
                .get(rows.get(0))
                .outputs()
                .equals(table.rows().get(rows.get(1)).outputs());
    }

    private void masked() {
        Set<Integer> our = ours.stream()
                .filter(finding -> finding.code().equals("cannot-fire"))
                .map(finding -> row(finding.row()))
                .collect(Collectors.toSet());
        Set<Integer> its = kie.masked();
        minus(our, its).forEach(row -> {
            add(table.hitPolicy() == HitPolicy.FIRST, Difference.UNREACHABLE_IN_FIRST);
            add(table.hitPolicy() == HitPolicy.PRIORITY, Difference.TAKEN_BY_SEVERAL);
        });
        minus(its, our)
                .forEach(row -> explain(
                        firesForUnknown(row)
                                ? Difference.UNKNOWN_IS_A_VALUE
                                : hasUnlisted() ? Difference.UNLISTED_OUTPUT_IS_RANKED_FIRST : null,
                        "masked: " + row));
    }

    private boolean firesForUnknown(int row) {
        return RandomTables.points(table).stream()
                .filter(point -> point.containsValue(null))
                .anyMatch(point -> TableChecksPropertyTest.evaluate(logic, point).counted().stream()
                        .anyMatch(counted -> counted.row().equals("t." + row)));
    }

    private boolean hasUnlisted() {
        return table.rows().stream().anyMatch(row -> row.outputs().contains("\"unlisted\""));
    }

    private static int row(@Nullable String id) {
        return Integer.parseInt(String.valueOf(id).substring("t.".length()));
    }

    private static <T> Set<T> minus(Set<T> one, Set<T> other) {
        Set<T> left = new HashSet<>(one);
        left.removeAll(other);
        return left;
    }

    private void add(boolean is, Difference difference) {
        if (is) {
            found.add(difference);
        }
    }

    private void explain(@Nullable Difference difference, String kieSays) {
        assertThat(difference)
                .describedAs(() -> "KIE says " + kieSays + " of " + table + "; ours: " + ours)
                .isNotNull();
        found.add(difference);
    }
}
