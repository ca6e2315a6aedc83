package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.ColumnClasses;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.ValueClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many points a lead can get (P1 to P4): of each group as the table {@code score-groups} names its tables, under the
 * caps of groups and kinds. A cap or a band that no lead can reach is said. A bundle without that table has no budget.
 */
final class ScoreBudget {
    private static final String GROUPS = "score-groups";
    private static final String KIND = "kind";
    private static final String GROUP = "group";
    private static final String TABLE = "table";
    private static final String CAP = "cap";
    private static final String CATALOGUE = "catalogue";

    private final List<DecisionTable> tables;
    private final List<Finding> found = new ArrayList<>();

    private ScoreBudget(List<DecisionTable> tables) {
        this.tables = tables;
    }

    private record Group(String kind, String name) {}

    /** Warnings at rows of caps and bands, and the budget as information. */
    static List<Finding> of(List<DecisionTable> tables) {
        ScoreBudget budget = new ScoreBudget(tables);
        ParameterTable.of(tables, GROUPS).ifPresent(budget::check);
        return budget.found;
    }

    private void check(ParameterTable groups) {
        Map<Group, BigDecimal> most = new LinkedHashMap<>();
        for (Row row : groups.rows().toList()) {
            Optional<BigDecimal> points = points(groups, row);
            if (points.isEmpty()) {
                found.add(finding(
                        Severity.INFORMATION,
                        "not-analysed",
                        groups.table(),
                        row,
                        null,
                        "The largest score: not analysed, because nothing can be said of " + groups.text(row, TABLE)));
                return;
            }
            most.merge(new Group(groups.text(row, KIND), groups.text(row, GROUP)), points.get(), BigDecimal::add);
        }
        capped("group-caps", most);
        Map<Group, BigDecimal> kinds = new LinkedHashMap<>();
        most.forEach((group, points) -> kinds.merge(new Group(group.kind(), ""), points, BigDecimal::add));
        capped("score-caps", kinds);
        BigDecimal all = kinds.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        kinds.put(new Group("all", ""), all);
        reached(kinds);
        List<String> words = new ArrayList<>();
        kinds.forEach((kind, points) -> words.add(kind.kind() + " " + points.toPlainString()));
        found.add(finding(
                Severity.INFORMATION,
                "score-budget",
                groups.table(),
                null,
                null,
                "The largest possible score: " + String.join(", ", words)));
    }

    private Optional<BigDecimal> points(ParameterTable groups, Row row) {
        Optional<DecisionTable> table = table(groups.text(row, TABLE));
        Optional<ParameterTable> catalogue = ParameterTable.of(tables, groups.text(row, CATALOGUE));
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Grid grid = new Grid(table.get());
        return catalogue.isEmpty()
                ? Largest.of(grid, grid.space())
                : catalogue
                        .get()
                        .rows()
                        .filter(signal -> catalogue.get().text(signal, GROUP).equals(groups.text(row, GROUP)))
                        .map(signal ->
                                Largest.of(grid, ofType(grid, catalogue.get().text(signal, "type"))))
                        .reduce(
                                Optional.of(BigDecimal.ZERO),
                                (sum, next) -> sum.flatMap(points -> next.map(points::add)));
    }

    private static Box ofType(Grid grid, String type) {
        List<BitSet> classes = new ArrayList<>(grid.space().classes());
        ColumnClasses first = grid.column(0);
        BitSet one = new BitSet();
        IntStream.range(1, first.classes().size())
                .filter(at -> first.classes().get(at) instanceof ValueClass.One named
                                && named.value().equals(type)
                        || first.classes().get(at) instanceof ValueClass.Other && one.isEmpty())
                .limit(1)
                .forEach(one::set);
        classes.set(0, one);
        return new Box(classes);
    }

    private Optional<DecisionTable> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** Lowers each to its cap, and says which caps none of them can reach. */
    private void capped(String id, Map<Group, BigDecimal> most) {
        ParameterTable.of(tables, id)
                .ifPresent(caps -> caps.rows().forEach(row -> {
                    Group group = new Group(caps.text(row, KIND), caps.text(row, GROUP));
                    BigDecimal points = most.getOrDefault(group, BigDecimal.ZERO);
                    caps.number(row, CAP).ifPresent(cap -> {
                        if (points.compareTo(cap) < 0) {
                            found.add(finding(
                                    Severity.WARNING,
                                    "cap-not-reached",
                                    caps.table(),
                                    row,
                                    caps.column(CAP).orElse(null),
                                    "Its rows give at most " + points.toPlainString() + ", never the cap of "
                                            + cap.toPlainString()));
                        }
                        most.computeIfPresent(group, (same, before) -> before.min(cap));
                    });
                }));
    }

    /** The cells of the columns that {@code score-reached} names, each with the kind of points that it tests. */
    private void reached(Map<Group, BigDecimal> kinds) {
        ParameterTable.of(tables, "score-reached")
                .ifPresent(named -> named.rows().forEach(row -> {
                    BigDecimal most = kinds.getOrDefault(new Group(named.text(row, KIND), ""), BigDecimal.ZERO);
                    table(named.text(row, TABLE)).ifPresent(table -> reached(table, named.text(row, "column"), most));
                }));
    }

    private void reached(DecisionTable table, String column, BigDecimal most) {
        Grid grid = new Grid(table);
        for (int at = 0; at < grid.columns(); at++) {
            if (table.inputs().get(at).expression().equals(column)) {
                for (int row = 0; row < grid.rows(); row++) {
                    cell(grid, row, at, most);
                }
            }
        }
    }

    private void cell(Grid grid, int row, int column, BigDecimal most) {
        BitSet held = grid.held(row, column);
        if (!held.isEmpty()
                && held.stream()
                        .allMatch(at -> isAbove(grid.column(column).classes().get(at), most))) {
            found.add(finding(
                    Severity.WARNING,
                    "band-not-reached",
                    grid.table(),
                    grid.table().rows().get(row),
                    grid.table().inputs().get(column).id(),
                    "No lead can have more than " + most.toPlainString()));
        }
    }

    private static boolean isAbove(ValueClass of, BigDecimal most) {
        return of instanceof ValueClass.One one
                        && one.value() instanceof BigDecimal number
                        && number.compareTo(most) > 0
                || of instanceof ValueClass.Between between
                        && between.least() != null
                        && between.least().compareTo(most) >= 0;
    }

    private static Finding finding(
            Severity severity,
            String code,
            DecisionTable table,
            @Nullable Row row,
            @Nullable String column,
            String message) {
        return new Finding(
                severity, code, table.file(), table.id(), row == null ? null : row.id(), column, message, List.of());
    }
}
