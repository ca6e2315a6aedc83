package dev.vaglio.workbook;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Where a table stands in a sheet. The first column names what each line is: a header by a marker, a rule by its id,
 * a new rule by nothing. So rows may be sorted, columns moved and sheets renamed or copied.
 */
final class Layout {
    /** The line that names the table and the content it was taken from. */
    static final String TABLE = "vaglio:table";
    /** The line that names each column. */
    static final String COLUMNS = "vaglio:columns";

    static final String TITLE = "vaglio:title";
    static final String TYPES = "vaglio:types";
    static final String LABELS = "vaglio:labels";
    static final String MARKER = "vaglio:";

    static final String LABEL = "label";
    static final String ANNOTATION = "annotation";
    static final String INPUT = "input:";
    static final String OUTPUT = "output:";

    private final DecisionTable table;
    private final Words words;
    private final BiFunction<String, String, String> labels;

    /** @param labels the text of an expression, or what is written in the table where there is none */
    Layout(DecisionTable table, Words words, BiFunction<String, String, String> labels) {
        this.table = table;
        this.words = words;
        this.labels = labels;
    }

    static List<String> origin(DecisionTable table, Origin origin) {
        return List.of(TABLE, table.id(), origin.ruleSet(), origin.made(), origin.hash());
    }

    static List<String> columns(DecisionTable table) {
        return line(
                COLUMNS,
                LABEL,
                table.inputs().stream().map(column -> INPUT + column.id()),
                table.outputs().stream().map(column -> OUTPUT + column.id()),
                ANNOTATION);
    }

    static List<String> rule(Row row) {
        return line(
                row.id(),
                row.label(),
                row.inputs().stream(),
                row.outputs().stream(),
                row.annotation() == null ? "" : row.annotation());
    }

    String title() {
        return table.name() + " – " + words.text("policy." + table.hitPolicy().name());
    }

    List<String> types() {
        return line(TYPES, "", typed("if", table.inputs()), typed("then", table.outputs()), "");
    }

    List<String> labels() {
        return line(LABELS, words.text("rule"), named(table.inputs()), named(table.outputs()), words.text("why"));
    }

    private Stream<String> named(List<Column> columns) {
        return columns.stream().map(column -> labels.apply(column.expression(), column.label()));
    }

    private Stream<String> typed(String side, List<Column> columns) {
        return columns.stream()
                .map(column ->
                        words.text(side) + " · " + words.text(kind(column.type())) + " · " + column.expression());
    }

    private static String kind(FactType type) {
        if (type instanceof FactType.Text text) {
            return text.allowed().isEmpty() ? "type.text" : "type.choice";
        }
        return "type." + type.getClass().getSimpleName();
    }

    private static List<String> line(
            String first, String second, Stream<String> inputs, Stream<String> outputs, String last) {
        List<String> line = new ArrayList<>(List.of(first, second));
        inputs.forEach(line::add);
        outputs.forEach(line::add);
        line.add(last);
        return line;
    }
}
