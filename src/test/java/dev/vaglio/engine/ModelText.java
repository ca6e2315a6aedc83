package dev.vaglio.engine;

import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.DecisionTable.Row;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of {@link RandomTables} as the text of a DMN model, beside the types that its columns name. */
record ModelText(String name, DecisionTable table) {
    private static final String DEFINITIONS =
            "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"%1$s\" namespace=\"https://vaglio.dev/dmn/%1$s\">";
    static final String TYPES = DEFINITIONS.formatted("types") + """
              <itemDefinition name="tLetter"><typeRef>string</typeRef>
                <allowedValues><text>null,"a","b","c"</text></allowedValues></itemDefinition>
              <itemDefinition name="tBounded"><typeRef>number</typeRef>
                <allowedValues><text>null,[0..4]</text></allowedValues></itemDefinition>
            </definitions>
            """;

    String xml() {
        return DEFINITIONS.formatted(name)
                + "<import name=\"types\" namespace=\"https://vaglio.dev/dmn/types\""
                + " importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>"
                + each(table.inputs().size(), this::inputData)
                + "<decision id=\"d\" name=\"D\"><variable name=\"D\"/>"
                + each(
                        table.inputs().size(),
                        at -> "<informationRequirement><requiredInput href=\"#v" + at + "\"/></informationRequirement>")
                + "<decisionTable id=\"t\" hitPolicy=\"" + policy() + "\">"
                + each(table.inputs().size(), this::input)
                + output()
                + table.rows().stream().map(ModelText::rule).collect(Collectors.joining())
                + "</decisionTable></decision></definitions>";
    }

    private static String each(int many, java.util.function.IntFunction<String> text) {
        return IntStream.range(0, many).mapToObj(text).collect(Collectors.joining());
    }

    private String policy() {
        String name = table.hitPolicy().name();
        return name.startsWith("COLLECT_")
                ? "COLLECT\" aggregation=\"" + name.substring("COLLECT_".length())
                : name.replace('_', ' ');
    }

    private String inputData(int at) {
        return "<inputData id=\"v" + at + "\" name=\"V" + at + "\"><variable name=\"V" + at + "\" typeRef=\"" + type(at)
                + "\"/></inputData>";
    }

    private String input(int at) {
        return "<input id=\"in" + at + "\"><inputExpression typeRef=\"" + type(at) + "\"><text>V" + at
                + "</text></inputExpression></input>";
    }

    private String type(int at) {
        FactType type = table.inputs().get(at).type();
        if (type instanceof FactType.Number number) {
            return number.least() == null ? "number" : "types.tBounded";
        }
        return type instanceof FactType.Text text ? text.allowed().isEmpty() ? "string" : "types.tLetter" : "boolean";
    }

    /** Values are listed where the policy orders by them. */
    private String output() {
        Column output = table.outputs().get(0);
        String listed = table.hitPolicy() == HitPolicy.PRIORITY || table.hitPolicy() == HitPolicy.OUTPUT_ORDER
                ? "<outputValues><text>"
                        + output.listed().stream()
                                .map(value -> "\"" + value + "\"")
                                .collect(Collectors.joining(",")) + "</text></outputValues>"
                : "";
        String otherwise = table.defaults().stream()
                .map(cell -> "<defaultOutputEntry><text>" + cell + "</text></defaultOutputEntry>")
                .collect(Collectors.joining());
        return "<output id=\"out\" name=\"out\">" + listed + otherwise + "</output>";
    }

    private static String rule(Row row) {
        return "<rule id=\"" + row.id() + "\">"
                + Stream.concat(
                                row.inputs().stream().map(cell -> entry("inputEntry", cell)),
                                row.outputs().stream().map(cell -> entry("outputEntry", cell)))
                        .collect(Collectors.joining())
                + "</rule>";
    }

    private static String entry(String kind, String cell) {
        return "<" + kind + "><text>" + cell.replace("&", "&amp;").replace("<", "&lt;") + "</text></" + kind + ">";
    }
}
