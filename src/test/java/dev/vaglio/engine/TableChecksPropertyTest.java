package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.check.Finding;
import dev.vaglio.check.TableChecks;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.DecisionTable.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.jspecify.annotations.Nullable;

/** The analyser says what the engine does: it is held against the evaluation of every combination of values. */
class TableChecksPropertyTest {
    private static final Set<HitPolicy> WITHOUT_GAPS =
            Set.of(HitPolicy.COLLECT, HitPolicy.COLLECT_COUNT, HitPolicy.RULE_ORDER, HitPolicy.OUTPUT_ORDER);
    private static final Set<HitPolicy> WITHOUT_OVERLAPS = Set.of(HitPolicy.UNIQUE, HitPolicy.ANY);

    @Provide
    Arbitrary<DecisionTable> tables() {
        return Arbitraries.randoms().map(random -> new RandomTables(random).table());
    }

    @Property(tries = 500, seed = "20261123")
    void gaps_overlaps_and_rows_that_cannot_fire_are_those_of_every_evaluation(@ForAll("tables") DecisionTable table) {
        List<Finding> findings = TableChecks.of(table);
        TableLogic logic = logic(table);
        List<Tuple2<Map<String, @Nullable Object>, Trace.TableEvaluation>> all = RandomTables.points(table).stream()
                .map(point -> Tuple.of(point, evaluate(logic, point)))
                .toList();
        assertThat(findings).extracting(Finding::code).doesNotContain("not-analysed");
        gapsAre(table, findings, all);
        assertThat(rows(findings, "cannot-fire")).isEqualTo(neverCounting(table, all));
        assertThat(rows(findings, "overlap")).isEqualTo(clashing(table, all));
    }

    private static void gapsAre(
            DecisionTable table,
            List<Finding> findings,
            List<Tuple2<Map<String, @Nullable Object>, Trace.TableEvaluation>> all) {
        List<Finding> gaps = findings.stream()
                .filter(finding -> finding.code().equals("gap"))
                .toList();
        boolean said = gaps.stream().noneMatch(gap -> gap.message().contains("other values"));
        assertThat(gaps)
                .allSatisfy(gap -> assertThat(said && gap.proposed().isEmpty()).isFalse());
        List<List<Cell>> closing = gaps.stream()
                .flatMap(gap -> gap.proposed().stream())
                .map(row ->
                        row.inputs().stream().map(cell -> new Cell(cell, "t")).toList())
                .toList();
        boolean may = table.defaults().isEmpty() && !WITHOUT_GAPS.contains(table.hitPolicy());
        for (var point : all) {
            long closed = closing.stream()
                    .filter(row -> holds(table, row, point.get1()))
                    .count();
            boolean gap = may && point.get2().matched().isEmpty();
            assertThat(closed).describedAs(point.get1().toString()).isIn(said && gap ? 1L : 0L, gap ? 1L : 0L);
        }
    }

    static boolean holds(DecisionTable table, List<Cell> row, Map<String, @Nullable Object> point) {
        return IntStream.range(0, table.inputs().size())
                .allMatch(
                        at -> row.get(at).holds(point.get(table.inputs().get(at).expression()), Map.of(), new Run()));
    }

    static Trace.TableEvaluation evaluate(TableLogic logic, Map<String, @Nullable Object> point) {
        Run run = new Run();
        logic.value(point, run);
        return run.tables().get(0).evaluation();
    }

    static TableLogic logic(DecisionTable table) {
        return new TableLogic(
                new TableProgram(table, 0, ZoneOffset.UTC),
                table.inputs().stream()
                        .map(column -> new TableLogic.Input(Logic.of(column.expression(), "t"), value -> true))
                        .toList(),
                table.rows().stream()
                        .map(row -> new TableLogic.Row(
                                row.id(),
                                row.inputs().stream()
                                        .map(cell -> new Cell(cell, "t"))
                                        .toList(),
                                row.outputs().stream()
                                        .map(cell -> Logic.of(cell, "t"))
                                        .toList()))
                        .toList(),
                table.defaults().stream().map(cell -> Logic.of(cell, "t")).toList(),
                new Hits(table.hitPolicy(), List.of("out"), List.of(List.of("high", "low"))));
    }

    private static Set<String> rows(List<Finding> findings, String code) {
        Set<String> rows = new TreeSet<>();
        findings.stream()
                .filter(finding -> finding.code().equals(code))
                .forEach(finding -> rows.add(finding.row()
                        + finding.message().replaceAll("^Holds together with |, such as .*|^(?!Holds).*", "")));
        return rows;
    }

    private static Set<String> neverCounting(
            DecisionTable table, List<Tuple2<Map<String, @Nullable Object>, Trace.TableEvaluation>> all) {
        boolean inTheWay = table.hitPolicy() == HitPolicy.FIRST || table.hitPolicy() == HitPolicy.PRIORITY;
        Set<String> never = new TreeSet<>(table.rows().stream().map(Row::id).toList());
        for (var point : all) {
            if (inTheWay) {
                point.get2().counted().forEach(counted -> never.remove(counted.row()));
            } else {
                never.removeAll(point.get2().matched());
            }
        }
        return never;
    }

    /** Each later row with the earlier one that it clashes with. */
    private static Set<String> clashing(
            DecisionTable table, List<Tuple2<Map<String, @Nullable Object>, Trace.TableEvaluation>> all) {
        Set<String> clashing = new TreeSet<>();
        if (WITHOUT_OVERLAPS.contains(table.hitPolicy())) {
            for (var point : all) {
                for (String one : point.get2().matched()) {
                    for (String other : point.get2().matched()) {
                        if (one.compareTo(other) < 0 && clash(table, one, other)) {
                            clashing.add(other + one);
                        }
                    }
                }
            }
        }
        return clashing;
    }

    private static boolean clash(DecisionTable table, String one, String other) {
        return table.hitPolicy() == HitPolicy.UNIQUE || !outputs(table, one).equals(outputs(table, other));
    }

    private static List<String> outputs(DecisionTable table, String row) {
        return table.rows().stream()
                .filter(each -> each.id().equals(row))
                .findFirst()
                .orElseThrow()
                .outputs();
    }
}
