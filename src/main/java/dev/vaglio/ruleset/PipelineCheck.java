package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.Diagnostic.Severity;
import dev.vaglio.engine.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the design of the pipeline (C1, S6): so many open stages, each with what the bundle's table {@code
 * pipeline-parts} asks for, thresholds that rise and leave no gap, every exit rule with an activity of its stage. A
 * bundle without a table {@code pipeline-stages} has no pipeline to check.
 */
public final class PipelineCheck {
    private static final String STAGES = "pipeline-stages";

    private final PipelineDesign design;
    private final List<Diagnostic> found = new ArrayList<>();

    private PipelineCheck(PipelineDesign design) {
        this.design = design;
    }

    /** Errors, sorted. */
    public static List<Diagnostic> of(RuleSet ruleSet) {
        PipelineDesign design = new PipelineDesign(ruleSet);
        if (design.table(STAGES).isEmpty()) {
            return List.of();
        }
        PipelineCheck check = new PipelineCheck(design);
        check.size();
        check.parts();
        check.rising();
        check.gaps();
        check.weights();
        check.balance();
        return check.found.stream().sorted().distinct().toList();
    }

    private void size() {
        int open = design.open().size();
        for (Row limit : design.rows("pipeline-size")) {
            BigDecimal least = design.number("pipeline-size", limit, "least");
            BigDecimal most = design.number("pipeline-size", limit, "most");
            if (BigDecimal.valueOf(open).compareTo(least) < 0
                    || BigDecimal.valueOf(open).compareTo(most) > 0) {
                error(
                        "open-stages",
                        STAGES,
                        null,
                        PipelineDesign.OPEN,
                        open + " open stages; " + least + " to " + most + " are allowed");
            }
        }
    }

    /** Each open stage has a row in each table that makes a part of a stage. */
    private void parts() {
        for (Row part : design.rows("pipeline-parts")) {
            String table = design.text("pipeline-parts", part, "table");
            String what = design.text("pipeline-parts", part, "what");
            String nothing = design.text("pipeline-parts", part, "nothing");
            boolean next = Boolean.parseBoolean(design.cell("pipeline-parts", part, "next"));
            for (Row stage : design.open()) {
                String named = next ? design.after(stage) : design.name(stage);
                if (design.naming(table, named, nothing).isEmpty()) {
                    error(what, STAGES, stage.id(), "", design.name(stage) + ": no row of " + table + " for " + named);
                }
            }
        }
    }

    /** Thresholds of a column rise from stage to stage. */
    private void rising() {
        for (Row column : design.rows("pipeline-rising")) {
            String table = design.text("pipeline-rising", column, "table");
            String expression = design.text("pipeline-rising", column, "column");
            BigDecimal before = null;
            for (Row stage : design.open()) {
                for (Row row : design.naming(table, design.after(stage), "")) {
                    before = rises(table, row, expression, before);
                }
            }
        }
    }

    private @Nullable BigDecimal rises(String table, Row row, String expression, @Nullable BigDecimal before) {
        Optional<BigDecimal> threshold = Intervals.most(design.cell(table, row, expression));
        if (threshold.isPresent() && before != null && threshold.get().compareTo(before) < 0) {
            error(
                    "thresholds-not-rising",
                    table,
                    row.id(),
                    expression,
                    expression + " falls from " + before + " to " + threshold.get());
        }
        return threshold.orElse(before);
    }

    /** The rows of a column leave no number out. */
    private void gaps() {
        for (Row column : design.rows("pipeline-contiguous")) {
            String table = design.text("pipeline-contiguous", column, "table");
            String expression = design.text("pipeline-contiguous", column, "column");
            List<String> cells = design.rows(table).stream()
                    .map(row -> design.cell(table, row, expression))
                    .toList();
            Intervals.of(cells)
                    .gap()
                    .ifPresent(gap -> error("threshold-gap", table, null, expression, expression + ": " + gap));
        }
    }

    /** Stages weigh the same unless a reason is written beside the row. */
    private void weights() {
        for (Row stage : design.open()) {
            BigDecimal weight = design.number(STAGES, stage, "weight");
            String why = stage.annotation();
            if (weight.compareTo(BigDecimal.ONE) != 0 && (why == null || why.isBlank())) {
                error(
                        "weight-without-reason",
                        STAGES,
                        stage.id(),
                        "weight",
                        "Weighs " + weight + " and says no reason");
            }
        }
    }

    /** Every exit rule names an activity of the stage that it leads out of. */
    private void balance() {
        for (Row exit : design.rows("pipeline-exits")) {
            String rules = design.text("pipeline-exits", exit, "table");
            String activities = design.text("pipeline-exits", exit, "activities");
            for (Row stage : design.open()) {
                for (Row rule : design.naming(rules, design.after(stage), "")) {
                    balanced(stage, rules, rule, activities);
                }
            }
        }
    }

    private void balanced(Row stage, String rules, Row rule, String activities) {
        boolean named = design.rows("stage-balance").stream()
                .filter(row -> design.text("stage-balance", row, "rule").equals(rule.id()))
                .map(row -> design.text("stage-balance", row, "activity"))
                .anyMatch(activity -> design.naming(activities, design.name(stage), "").stream()
                        .anyMatch(row -> PipelineDesign.texts(row.outputs()).contains(activity)));
        if (!named) {
            error("exit-without-activity", rules, rule.id(), "", "Names no activity of " + design.name(stage));
        }
    }

    /** @param column by its expression or name; empty where the finding is of the whole row */
    private void error(String code, String table, @Nullable String row, String column, String message) {
        String file = design.table(table).map(DecisionTable::file).orElse("dmn");
        String at = design.column(table, column).map(DecisionTable.Column::id).orElse(null);
        found.add(new Diagnostic(Severity.ERROR, code, file, table, row, at, message));
    }
}
