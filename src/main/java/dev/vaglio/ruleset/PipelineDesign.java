package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.RuleSet;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that describe a pipeline, and the texts in the cells of the tables that they name. */
final class PipelineDesign {
    /** Says of a stage whether it is open. */
    static final String OPEN = "open";

    private static final String STAGES = "pipeline-stages";
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private final RuleSet ruleSet;

    PipelineDesign(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    Optional<DecisionTable> table(String id) {
        return ruleSet.table(id);
    }

    /** Empty where the bundle has no such table. */
    List<Row> rows(String table) {
        return table(table).map(DecisionTable::rows).orElse(List.of());
    }

    /** The open stages in their order. */
    List<Row> open() {
        return stages().stream()
                .filter(stage -> Boolean.parseBoolean(cell(STAGES, stage, OPEN)))
                .toList();
    }

    /** All stages in their order. */
    List<String> names() {
        return stages().stream().map(this::name).toList();
    }

    String name(Row stage) {
        return text(STAGES, stage, "stage");
    }

    /** The stage after an open one, empty after the last. */
    String after(Row stage) {
        List<Row> all = stages();
        int next = all.indexOf(stage) + 1;
        return next < all.size() ? name(all.get(next)) : "";
    }

    private List<Row> stages() {
        return rows(STAGES).stream()
                .sorted(Comparator.comparing(stage -> number(STAGES, stage, "place")))
                .toList();
    }

    /** Rows in which a cell names a stage, without those that give nothing but {@code nothing}. */
    List<Row> naming(String table, String stage, String nothing) {
        return rows(table).stream()
                .filter(row -> texts(row.inputs()).contains(stage)
                        || texts(row.outputs()).contains(stage))
                .filter(row -> !row.outputs().get(0).equals("\"" + nothing + "\""))
                .toList();
    }

    /** The texts in cells, without the quotes; those that a cell excludes are none. */
    static Set<String> texts(Collection<String> cells) {
        return cells.stream()
                .filter(cell -> !cell.startsWith("not("))
                .flatMap(cell -> TEXT.matcher(cell).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** The cell of an input by its expression, or of an output by its name; empty where there is no such column. */
    String cell(String table, Row row, String column) {
        DecisionTable of = table(table).orElseThrow();
        int input = columns(of.inputs()).indexOf(column);
        int output = columns(of.outputs()).indexOf(column);
        return input >= 0
                ? row.inputs().get(input)
                : output >= 0 ? row.outputs().get(output) : "";
    }

    /** The input of an expression, or the output of a name. */
    Optional<DecisionTable.Column> column(String table, String expression) {
        return table(table).stream()
                .flatMap(of -> Stream.concat(of.inputs().stream(), of.outputs().stream()))
                .filter(column -> column.expression().equals(expression))
                .findFirst();
    }

    private static List<String> columns(List<DecisionTable.Column> columns) {
        return columns.stream().map(DecisionTable.Column::expression).toList();
    }

    String text(String table, Row row, String column) {
        return texts(List.of(cell(table, row, column))).stream().findFirst().orElse("");
    }

    BigDecimal number(String table, Row row, String column) {
        String cell = cell(table, row, column);
        return cell.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(cell) : BigDecimal.ZERO;
    }
}
