package dev.vaglio.engine;

import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.Findings.Place;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;

/** Checks the tables of a bundle: ids, labels, and every cell against the type of its column. */
final class TableCheck {
    private final Findings findings;
    private final Set<String> tables = new HashSet<>();
    private final Set<String> rows = new HashSet<>();

    private final Map<String, Set<String>> variables = new HashMap<>();

    TableCheck(Bundle bundle, Findings findings) {
        this.findings = findings;
        bundle.models().forEach(model -> variables.put(model.file(), variables(model)));
    }

    private static Set<String> variables(Model model) {
        Set<String> names = new HashSet<>(model.imports().keySet());
        model.root().children.forEach(element -> names.add(element.attribute("name", "")));
        names.add("?");
        return names;
    }

    void check(DecisionTable table) {
        Place place = Place.of(table.file()).table(table.id());
        if (!tables.add(table.id())) {
            findings.error("duplicate-table", place, "The table id " + table.id() + " is used twice in the bundle");
        }
        table.rows().forEach(row -> row(table, row, place.row(row.id())));
    }

    private void row(DecisionTable table, Row row, Place place) {
        if (row.id().isEmpty()) {
            findings.error("no-id", place.row(null), "A row has no id");
        } else if (!rows.add(row.id())) {
            findings.error("duplicate-row", place, "The row id " + row.id() + " is used twice in the bundle");
        }
        if (row.label().isBlank()) {
            findings.error("no-label", place, "The row has no label");
        }
        if (row.inputs().size() != table.inputs().size()
                || row.outputs().size() != table.outputs().size()) {
            findings.error("cell-count", place, "The row has not one cell a column");
            return;
        }
        for (int i = 0; i < table.inputs().size(); i++) {
            Column column = table.inputs().get(i);
            input(row.inputs().get(i), column, place.column(column.id()));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            Column column = table.outputs().get(i);
            output(table, row.outputs().get(i), column, place.column(column.id()));
        }
    }

    private void input(String cell, Column column, Place place) {
        if (cell.equals("-")) {
            return;
        }
        Optional<CellTests> usual = cell.length() > Limits.CELL_CHARACTERS ? Optional.empty() : CellTests.of(cell);
        if (usual.isPresent()) {
            usual.get().tests().forEach(test -> test(test, column.type(), place));
            return;
        }
        ASTNode tree = parsed(cell, true, place);
        if (tree instanceof UnaryTestListNode tests) {
            tests.getElements().forEach(test -> test(test, column.type(), place));
        }
    }

    private void test(CellTest test, FactType type, Place place) {
        if (test instanceof CellTest.Equal equal) {
            fits(equal.literal(), type, place);
        } else if (test instanceof CellTest.Within within) {
            fits(within.least(), type, place);
            fits(within.most(), type, place);
            rising(within.least(), within.most(), place);
        }
    }

    private void rising(@Nullable BigDecimal least, @Nullable BigDecimal most, Place place) {
        if (least != null && most != null && least.compareTo(most) > 0) {
            findings.error("empty-range", place, "The range begins above its end");
        }
    }

    private void test(@Nullable ASTNode test, FactType type, Place place) {
        if (test instanceof RangeNode range) {
            range(range, type, place);
        } else if (test instanceof InfixOpNode both) {
            test(both.getLeft(), type, place);
            test(both.getRight(), type, place);
        } else if (test instanceof ListNode list) {
            list.getElements().forEach(element -> test(element, type, place));
        } else {
            Literal.of(test).ifPresent(literal -> fits(literal.value(), type, place));
        }
    }

    private void range(RangeNode range, FactType type, Place place) {
        if (range.getStart() instanceof RangeNode || range.getEnd() instanceof RangeNode) {
            findings.error("syntax", place, "A comparison of a comparison");
            return;
        }
        Optional<Literal> start = Literal.of(range.getStart());
        Optional<Literal> end = Literal.of(range.getEnd());
        start.ifPresent(literal -> fits(literal.value(), type, place));
        end.ifPresent(literal -> fits(literal.value(), type, place));
        rising(number(start), number(end), place);
    }

    private static @Nullable BigDecimal number(Optional<Literal> literal) {
        return literal.isPresent() && literal.get().value() instanceof BigDecimal number ? number : null;
    }

    private void output(DecisionTable table, String cell, Column column, Place place) {
        Optional<Literal> plain = cell.length() > Limits.CELL_CHARACTERS ? Optional.empty() : Literal.plain(cell);
        ASTNode tree = plain.isPresent() ? null : parsed(cell, false, place);
        if (plain.isEmpty() && tree == null) {
            return;
        }
        Optional<Literal> literal = plain.isPresent() ? plain : Literal.of(tree);
        literal.ifPresent(value -> fits(value.value(), column.type(), place));
        boolean number = literal.isPresent() && literal.get().value() instanceof BigDecimal;
        if (table.hitPolicy() == HitPolicy.COLLECT_SUM && !number) {
            findings.error("points-not-a-number", place, "Points that are summed must be a number");
        }
    }

    private @Nullable ASTNode parsed(String cell, boolean tests, Place place) {
        if (cell.length() > Limits.CELL_CHARACTERS) {
            findings.error("too-large", place, "The cell is longer than " + Limits.CELL_CHARACTERS + " characters");
            return null;
        }
        if (cell.isEmpty()) {
            findings.error("empty-cell", place, tests ? "The cell is empty; any value is -" : "The cell is empty");
            return null;
        }
        Feel.Parsed parsed = tests ? Feel.unaryTests(cell) : Feel.expression(cell);
        parsed.errors().forEach(error -> findings.error(parsed.code(), place, error));
        List<String> unsafe = FeelSafety.inCell(parsed.tree());
        unsafe.forEach(reason -> findings.error("unsafe", place, reason));
        Set<String> known = variables.getOrDefault(place.file(), Set.of());
        FeelSafety.names(parsed.tree())
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.error("unknown-name", place, "Nothing is named " + name));
        return unsafe.isEmpty() ? parsed.tree() : null;
    }

    private void fits(@Nullable Object value, FactType type, Place place) {
        if (value == null) {
            return;
        }
        if (type instanceof FactType.Text text && value instanceof String given) {
            if (!text.allowed().isEmpty() && !text.allowed().contains(given)) {
                findings.error(
                        "unknown-value", place, "\"" + given + "\" is none of " + String.join(", ", text.allowed()));
            }
        } else if (!sameKind(value, type)) {
            findings.error("wrong-type", place, "A " + kind(value) + " in a column of " + kind(type));
        }
    }

    private static boolean sameKind(Object value, FactType type) {
        return type instanceof FactType.ListOf list
                ? sameKind(value, list.element())
                : type instanceof FactType.Structure || kind(value).equals(kind(type));
    }

    private static String kind(Object value) {
        if (value instanceof BigDecimal || value instanceof FactType.Number) {
            return "number";
        }
        if (value instanceof Boolean || value instanceof FactType.Bool) {
            return "boolean";
        }
        return value instanceof String || value instanceof FactType.Text ? "text" : "time";
    }
}
