package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.Diagnostic.Severity;
import dev.vaglio.engine.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds each funnel stage and persona, unknown ones included, for which the table of content (A2) has no row that holds
 * whatever else is known of a lead.
 */
public final class ContentCheck {
    private static final String CONTENT = "content";
    private static final String STAGE = "Funnel.stage";
    private static final String PERSONA = "Persona.id";
    private static final String NOTHING = "none";

    private ContentCheck() {}

    /** Warnings, in the order of stages and personas; none where the rule set has no such table. */
    public static List<Diagnostic> of(RuleSet ruleSet) {
        return ruleSet.table(CONTENT).stream()
                .flatMap(table -> gaps(ruleSet, table))
                .toList();
    }

    private static Stream<Diagnostic> gaps(RuleSet ruleSet, DecisionTable content) {
        List<DecisionTable.Row> general =
                content.rows().stream().filter(row -> isGeneral(content, row)).toList();
        List<String> personas = new ArrayList<>(TableCells.given(ruleSet, "personas", "id"));
        personas.add(TableCells.UNKNOWN);
        return TableCells.given(ruleSet, "funnel", "stage").stream()
                .filter(stage -> !stage.equals(NOTHING))
                .flatMap(stage -> personas.stream()
                        .filter(persona -> general.stream()
                                .noneMatch(row ->
                                        admits(content, row, STAGE, stage) && admits(content, row, PERSONA, persona)))
                        .map(persona -> gap(content, stage, persona)));
    }

    private static Diagnostic gap(DecisionTable content, String stage, String persona) {
        String whom = persona.equals(TableCells.UNKNOWN) ? "an unknown persona" : "the persona " + persona;
        return new Diagnostic(
                Severity.WARNING,
                "no-content",
                content.file(),
                content.id(),
                null,
                null,
                "No content in the funnel stage " + stage + " for " + whom);
    }

    /** Whether it offers something and asks for no more than stage and persona. */
    private static boolean isGeneral(DecisionTable table, DecisionTable.Row row) {
        return row.outputs().stream()
                        .noneMatch(output -> TableCells.literals(output).contains(NOTHING))
                && IntStream.range(0, table.inputs().size())
                        .filter(input -> !Set.of(STAGE, PERSONA)
                                .contains(table.inputs().get(input).expression()))
                        .allMatch(input -> row.inputs().get(input).equals("-"));
    }

    private static boolean admits(DecisionTable table, DecisionTable.Row row, String expression, String value) {
        return IntStream.range(0, table.inputs().size())
                .filter(input -> table.inputs().get(input).expression().equals(expression))
                .allMatch(input -> admits(row.inputs().get(input), value));
    }

    private static boolean admits(String cell, String value) {
        return cell.equals("-") || TableCells.literals(cell).contains(value) != cell.startsWith("not(");
    }
}
