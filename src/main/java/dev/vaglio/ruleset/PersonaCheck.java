package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.Diagnostic.Severity;
import dev.vaglio.engine.RuleSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Holds the tables of personas (S4) to each other: what matches is worth points, what is worth points can match and can
 * be asked for, and whoever has criteria is a persona. A row that fails this would count for nobody, or take what is
 * unknown for a no. More personas than the table {@code persona-limits} allows are nobody's any more (P8).
 */
public final class PersonaCheck {
    private static final String POINTS = "persona-points";
    private static final String CRITERIA = "persona-criteria";
    private static final String PERSONA = "persona";
    private static final String CRITERION = "criterion";
    private static final String NOBODY = "none";

    private PersonaCheck() {}

    private record Criterion(List<String> persona, List<String> criterion) {
        static Criterion of(DecisionTable table, DecisionTable.Row row) {
            return new Criterion(
                    TableCells.given(table, row, PERSONA).toList(),
                    TableCells.given(table, row, CRITERION).toList());
        }
    }

    /** Warnings at the rows; none where the rule set has no personas. */
    public static List<Diagnostic> of(RuleSet ruleSet) {
        List<Criterion> worth = criteria(ruleSet, POINTS);
        List<Criterion> matching = criteria(ruleSet, CRITERIA);
        List<String> asked = TableCells.given(ruleSet, "persona-questions", CRITERION);
        List<String> personas = TableCells.given(ruleSet, "personas", "id");
        return Stream.of(
                        faults(ruleSet, CRITERIA, worth::contains, "It is worth no points"),
                        faults(ruleSet, POINTS, matching::contains, "No row says when it matches"),
                        faults(ruleSet, POINTS, of -> asked.containsAll(of.criterion()), "No question asks for it"),
                        faults(ruleSet, POINTS, of -> personas.containsAll(of.persona()), "There is no such persona"),
                        tooMany(ruleSet, personas.size()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Diagnostic> tooMany(RuleSet ruleSet, int personas) {
        return ruleSet.table("persona-limits").stream()
                .flatMap(limits -> limits.rows().stream()
                        .filter(row -> BigDecimal.valueOf(personas)
                                        .compareTo(
                                                TableCells.number(row.outputs().get(0)))
                                > 0)
                        .map(row -> new Diagnostic(
                                Severity.WARNING,
                                "too-many-personas",
                                limits.file(),
                                limits.id(),
                                row.id(),
                                null,
                                personas + " personas; " + row.outputs().get(0) + " at most are kept apart")))
                .toList();
    }

    private static List<Criterion> criteria(RuleSet ruleSet, String table) {
        return ruleSet.table(table).stream()
                .flatMap(found -> found.rows().stream().map(row -> Criterion.of(found, row)))
                .toList();
    }

    private static List<Diagnostic> faults(RuleSet ruleSet, String id, Predicate<Criterion> isFine, String fault) {
        return ruleSet.table(id).stream()
                .flatMap(table -> table.rows().stream()
                        .filter(row -> isFault(Criterion.of(table, row), isFine))
                        .map(row -> new Diagnostic(
                                Severity.WARNING, "persona-tables", table.file(), id, row.id(), null, fault)))
                .toList();
    }

    private static boolean isFault(Criterion of, Predicate<Criterion> isFine) {
        return !of.persona().contains(NOBODY) && !isFine.test(of);
    }
}
