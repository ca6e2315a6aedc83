package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.RuleSetSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A bundle of one table {@code t}, a line each row: {@code id: cell | cell => output}. The columns are numbers, the
 * second of two is a colour.
 */
record OneTable(String hitPolicy, String rows, String mark) {
    private static final String TYPES = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="types" namespace="https://vaglio.dev/dmn/types">
              <itemDefinition name="tColour"><typeRef>string</typeRef>
                <allowedValues><text>null,"red","green","blue"</text></allowedValues></itemDefinition>
            </definitions>
            """;

    static OneTable unique(String rows) {
        return new OneTable("UNIQUE", rows, "");
    }

    static OneTable first(String rows) {
        return new OneTable("FIRST", rows, "");
    }

    static OneTable sum(String rows) {
        return new OneTable("COLLECT\" aggregation=\"SUM", rows, "");
    }

    OneTable rising() {
        return new OneTable(hitPolicy, rows, " v:monotone=\"rising\"");
    }

    OneTable with(String row) {
        return new OneTable(hitPolicy, rows + row, mark);
    }

    List<Finding> findings() {
        return TableChecks.of(new RuleSetSource("one", Map.of("dmn/types.dmn", TYPES, "dmn/t.dmn", model())), "t");
    }

    /** {@code code row column} of each finding of a severity. */
    static List<String> places(List<Finding> findings, Severity of) {
        return findings.stream()
                .filter(finding -> finding.severity() == of)
                .map(finding -> finding.code() + " " + finding.row() + " " + finding.column())
                .toList();
    }

    private String model() {
        List<String> lines = rows.lines().toList();
        int inputs = (int) lines.get(0).chars().filter(each -> each == '|').count() + 1;
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:v="https://vaglio.dev/dmn/extension" name="t" namespace="https://vaglio.dev/dmn/t">
                  <import name="types" namespace="https://vaglio.dev/dmn/types"/>
                  <decision id="d" name="D"><variable name="D"/><decisionTable id="t" hitPolicy="%s">
                  %s<output id="out" name="out"/>%s
                  </decisionTable></decision></definitions>
                """.formatted(
                        hitPolicy,
                        IntStream.range(0, inputs)
                                .mapToObj(at -> input(at, inputs == 2))
                                .collect(Collectors.joining()),
                        lines.stream().map(OneTable::rule).collect(Collectors.joining()));
    }

    private String input(int at, boolean colour) {
        return "<input id=\"in" + (at + 1) + "\" label=\"" + (at == 0 ? "Points" : colour ? "Colour" : "Number " + at)
                + "\"" + (at == 0 ? mark : "") + "><inputExpression typeRef=\""
                + (at == 1 && colour ? "types.tColour" : "number") + "\"><text>V" + at
                + "</text></inputExpression></input>";
    }

    private static String rule(String line) {
        String id = line.substring(0, line.indexOf(':'));
        String[] sides = line.substring(line.indexOf(':') + 1).split("=> ", 2);
        return "<rule id=\"" + id + "\" label=\"" + id + "\">"
                + Stream.of(sides[0].split("\\|"))
                        .map(cell -> entry("inputEntry", cell))
                        .collect(Collectors.joining())
                + entry("outputEntry", sides[1]) + "</rule>";
    }

    private static String entry(String kind, String cell) {
        return "<" + kind + "><text>" + cell.strip().replace("&", "&amp;").replace("<", "&lt;") + "</text></" + kind
                + ">";
    }
}
