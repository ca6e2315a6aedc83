package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.RuleSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds personas that too few of those who bought are (P8), by the log: the table {@code persona-coverage} says which
 * stage is that of customers, how many must be known, and how many in a hundred of them a persona is worth keeping for.
 */
final class PersonaCoverage {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String ruleSet;
    private final ParameterTable wanted;
    private final ParameterTable personas;

    private PersonaCoverage(String ruleSet, ParameterTable wanted, ParameterTable personas) {
        this.ruleSet = ruleSet;
        this.wanted = wanted;
        this.personas = personas;
    }

    /** Warnings at the personas; none where the rule set has no personas. */
    static Stream<Finding> of(RuleSet rules, WonCustomers customers) {
        List<DecisionTable> tables = rules.tables();
        return ParameterTable.of(tables, "persona-coverage").stream()
                .flatMap(wanted -> ParameterTable.of(tables, "personas").stream()
                        .map(personas -> new PersonaCoverage(rules.source().name(), wanted, personas)))
                .flatMap(check -> check.wanted.rows().flatMap(row -> check.of(row, customers)));
    }

    private Stream<Finding> of(Row row, WonCustomers customers) {
        Map<String, Long> byPersona = customers.byPersona(ruleSet, wanted.text(row, "stage"));
        BigDecimal all = BigDecimal.valueOf(
                byPersona.values().stream().mapToLong(Long::longValue).sum());
        BigDecimal fewest = wanted.number(row, "fewest").orElse(BigDecimal.ONE);
        return all.signum() == 0 || all.compareTo(fewest) < 0
                ? Stream.of(tooFewKnown(row, all, fewest))
                : wanted.number(row, "percent").stream()
                        .flatMap(percent -> personas.rows().flatMap(persona -> of(persona, percent, all, byPersona)));
    }

    private Finding tooFewKnown(Row row, BigDecimal all, BigDecimal fewest) {
        String why = "only " + all + " are known, and " + fewest.toPlainString() + " are needed";
        return finding(
                Severity.INFORMATION,
                "not-analysed",
                wanted,
                row,
                null,
                "Which won customers the personas cover: not analysed, because " + why);
    }

    private Stream<Finding> of(Row persona, BigDecimal percent, BigDecimal all, Map<String, Long> byPersona) {
        long covered = byPersona.getOrDefault(personas.text(persona, "id"), 0L);
        boolean enough = BigDecimal.valueOf(covered).multiply(HUNDRED).compareTo(all.multiply(percent)) >= 0;
        return enough
                ? Stream.empty()
                : Stream.of(finding(
                        Severity.WARNING,
                        "persona-covers-few",
                        personas,
                        persona,
                        "id",
                        covered + " of " + all + " won customers are of this persona, as they were decided last; "
                                + percent.toPlainString() + " % make it worth keeping"));
    }

    private static Finding finding(
            Severity severity, String code, ParameterTable of, Row row, @Nullable String column, String message) {
        String at = column == null ? null : of.column(column).orElse(null);
        return new Finding(severity, code, of.table().file(), of.table().id(), row.id(), at, message, List.of());
    }
}
