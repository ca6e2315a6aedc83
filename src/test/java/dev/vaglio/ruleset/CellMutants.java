package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.FactType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes every small change to a cell that some case ought to notice. */
final class CellMutants {
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"])(?<!\\d\\.)-?\\d+(?:\\.\\d+)?(?![\\w\"])");
    private static final Pattern BETWEEN_TESTS = Pattern.compile("\\s*,\\s*(?=(?:[^()]|\\([^()]*\\))*$)");
    private static final Pattern LAST_DIGIT = Pattern.compile("(\".*)(\\d)(\\D*\")");
    private static final String ELSEWHERE = "\"Pacific/Auckland\"";
    private static final String NOWHERE = "\"zzz\"";

    private final DecisionTable table;
    private final boolean rowsStandAlone;

    CellMutants(DecisionTable table) {
        this.table = table;
        this.rowsStandAlone = table.hitPolicy().name().startsWith(HitPolicy.COLLECT.name())
                || table.hitPolicy() == HitPolicy.RULE_ORDER;
    }

    /** {@code seen}: what a firing case saw in the column. */
    List<Mutant> ofInput(DecisionTable.Row row, int column, Collection<? extends @Nullable Object> seen) {
        String cell = row.inputs().get(column).strip();
        List<Mutant> mutants = new ArrayList<>();
        if (cell.equals("-")) {
            mutants.add(input(row, column, excluding(seen), true));
        } else if (cell.equals("null") || cell.equals("not(null)")) {
            mutants.add(input(row, column, cell.equals("null") ? "not(null)" : "null", false));
        } else if (cell.equals("true") || cell.equals("false")) {
            mutants.add(input(row, column, cell.equals("true") ? "false" : "true", false));
        } else {
            tests(row, column, cell, mutants);
            numbers(cell).forEach(changed -> mutants.add(input(row, column, changed, false)));
        }
        if (mutants.isEmpty()) {
            mutants.add(input(row, column, excluding(seen), true));
        }
        return mutants;
    }

    Mutant ofOutput(DecisionTable.Row row, int column) {
        String cell = row.outputs().get(column).strip();
        return new Mutant(
                table,
                row,
                true,
                column,
                changedOutput(column, cell),
                !table.inputs().isEmpty());
    }

    private String changedOutput(int column, String cell) {
        if (cell.equals("true") || cell.equals("false")) {
            return cell.equals("true") ? "false" : "true";
        }
        List<String> numbers = numbers(cell);
        return numbers.isEmpty() ? otherText(column, cell) : numbers.get(0);
    }

    /** Of a text that holds a number (a time, a day) the next one, for a time zone another, else what another row has. */
    private String otherText(int column, String cell) {
        Matcher digit = LAST_DIGIT.matcher(cell);
        if (digit.matches()) {
            return digit.group(1)
                    + (digit.group(2).equals("9") ? "8" : Integer.parseInt(digit.group(2)) + 1)
                    + digit.group(3);
        }
        return cell.contains("/") ? ELSEWHERE : otherThan(column, cell);
    }

    private String otherThan(int column, String cell) {
        return table.rows().stream()
                .map(row -> row.outputs().get(column).strip())
                .filter(other -> !other.equals(cell) && !other.equals("null"))
                .findFirst()
                .orElse(cell.startsWith("\"") || cell.equals("null") ? NOWHERE : "null");
    }

    /** Of a cell with several tests each one left out, of a single text another one. */
    private void tests(DecisionTable.Row row, int column, String cell, List<Mutant> mutants) {
        boolean negated = cell.startsWith("not(");
        String inner = negated ? cell.substring("not(".length(), cell.length() - 1) : cell;
        List<String> tests = List.of(BETWEEN_TESTS.split(inner));
        Matcher literal = TEXT.matcher(inner);
        if (tests.size() > 1) {
            for (int i = 0; i < tests.size(); i++) {
                List<String> left = new ArrayList<>(tests);
                left.remove(i);
                String changed = String.join(", ", left);
                mutants.add(input(row, column, negated ? "not(" + changed + ")" : changed, !negated));
            }
        } else if (literal.find()) {
            String changed = literal.replaceFirst(Matcher.quoteReplacement(other(column, literal.group())));
            mutants.add(input(row, column, negated ? "not(" + changed + ")" : changed, false));
        }
    }

    private String other(int column, String literal) {
        List<String> enumeration =
                table.inputs().get(column).type() instanceof FactType.Text text ? text.allowed() : List.of();
        return enumeration.stream()
                .map(value -> "\"" + value + "\"")
                .filter(value -> !value.equals(literal))
                .findFirst()
                .orElse(NOWHERE);
    }

    /** Each number one step up, and one step down. */
    private static List<String> numbers(String cell) {
        List<String> changed = new ArrayList<>();
        String blank = TEXT.matcher(cell)
                .replaceAll(found -> "\"" + "~".repeat(found.group().length() - 2) + "\"");
        Matcher number = NUMBER.matcher(blank);
        while (number.find()) {
            BigDecimal value = new BigDecimal(number.group());
            BigDecimal step = value.ulp();
            for (BigDecimal other : List.of(value.add(step), value.subtract(step))) {
                changed.add(cell.substring(0, number.start()) + other.toPlainString() + cell.substring(number.end()));
            }
        }
        return changed;
    }

    private static String excluding(Collection<? extends @Nullable Object> seen) {
        Set<String> literals = new LinkedHashSet<>();
        for (Object value : seen) {
            literals.add(literal(value));
        }
        if (literals.isEmpty()) {
            return "not(null)";
        }
        if (literals.contains("") || literals.contains("null") && literals.size() > 1) {
            return seen.stream().anyMatch(Objects::isNull) ? "\"zzz\"" : "null";
        }
        return "not(" + String.join(", ", literals) + ")";
    }

    private static String literal(@Nullable Object value) {
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        return value == null || value instanceof Number || value instanceof Boolean ? String.valueOf(value) : "";
    }

    private Mutant input(DecisionTable.Row row, int column, String text, boolean narrower) {
        return new Mutant(table, row, false, column, text, narrower || rowsStandAlone);
    }
}
