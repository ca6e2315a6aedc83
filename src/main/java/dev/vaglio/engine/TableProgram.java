package dev.vaglio.engine;

import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.Trace.CountedRow;
import dev.vaglio.engine.Trace.SeenValue;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table prepared for tracing: paths of its inputs and literals of its outputs are read once. */
final class TableProgram {
    final DecisionTable table;
    final int position;
    private final ZoneId zone;
    private final List<Optional<List<String>>> paths;
    private final List<Splits> splits;
    private final List<FeelExpression> expressions;
    private final Map<String, List<FeelExpression>> outputExpressions = new HashMap<>();
    private final Map<String, List<Optional<Literal>>> outputs = new HashMap<>();
    private final Map<String, DecisionTable.Row> rows = new HashMap<>();

    TableProgram(DecisionTable table, int position, ZoneId zone) {
        this.table = table;
        this.position = position;
        this.zone = zone;
        this.paths = table.inputs().stream().map(TableProgram::path).toList();
        this.splits = IntStream.range(0, table.inputs().size())
                .mapToObj(input -> Splits.of(table.rows().stream()
                        .map(row -> row.inputs().get(input))
                        .toList()))
                .toList();
        this.expressions = table.inputs().stream()
                .map(input -> new FeelExpression(input.expression()))
                .toList();
        table.rows().forEach(row -> {
            outputExpressions.put(
                    row.id(), row.outputs().stream().map(FeelExpression::new).toList());
            rows.put(row.id(), row);
            outputs.put(row.id(), row.outputs().stream().map(Literal::of).toList());
        });
    }

    private static Optional<List<String>> path(Column input) {
        return Feel.isPath(input.expression())
                ? Optional.of(List.of(input.expression().split("\\.", -1)))
                : Optional.empty();
    }

    /** Empty where the input is no plain path. */
    Optional<List<String>> path(int input) {
        return paths.get(input);
    }

    Splits splits(int input) {
        return splits.get(input);
    }

    Trace.TableEvaluation evaluation(
            Map<String, @Nullable Object> context, List<String> matched, List<String> counted) {
        List<SeenValue> seen = new ArrayList<>(table.inputs().size());
        for (int i = 0; i < table.inputs().size(); i++) {
            Column input = table.inputs().get(i);
            seen.add(new SeenValue(input.id(), input.expression(), Values.out(seen(i, context), zone)));
        }
        return new Trace.TableEvaluation(
                table.id(),
                seen,
                List.copyOf(matched),
                counted.stream().map(row -> counted(row, context)).toList());
    }

    /** The same where the values are known. */
    Trace.TableEvaluation evaluation(@Nullable Object[] values, List<String> matched, List<TableLogic.Hit> counted) {
        List<SeenValue> seen = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            Column input = table.inputs().get(i);
            seen.add(new SeenValue(input.id(), input.expression(), Values.out(values[i], zone)));
        }
        return new Trace.TableEvaluation(
                table.id(), seen, matched, counted.stream().map(this::counted).toList());
    }

    private CountedRow counted(TableLogic.Hit hit) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < hit.outputs().size(); i++) {
            values.put(
                    table.outputs().get(i).expression(),
                    Values.out(hit.outputs().get(i), zone));
        }
        return new CountedRow(hit.row(), values);
    }

    /** The inputs that a row asks about, with the values they had: by their path, or by label where they are computed. */
    List<Object> because(String row, List<SeenValue> seen) {
        List<Object> because = new ArrayList<>();
        DecisionTable.Row cells = rows.get(row);
        for (int i = 0; cells != null && i < seen.size(); i++) {
            if (!cells.inputs().get(i).equals("-")) {
                Map<String, @Nullable Object> reason = new LinkedHashMap<>();
                reason.put(
                        "input",
                        paths.get(i).isPresent()
                                ? seen.get(i).expression()
                                : table.inputs().get(i).label());
                reason.put("value", seen.get(i).value());
                because.add(reason);
            }
        }
        return because;
    }

    private @Nullable Object seen(int input, Map<String, @Nullable Object> context) {
        Optional<List<String>> path = paths.get(input);
        return path.isPresent()
                ? Values.path(context, path.get())
                : expressions.get(input).value(context);
    }

    private CountedRow counted(String id, Map<String, @Nullable Object> context) {
        DecisionTable.Row row = rows.get(id);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<Optional<Literal>> literals = outputs.getOrDefault(id, List.of());
        List<FeelExpression> computed = outputExpressions.getOrDefault(id, List.of());
        for (int i = 0; row != null && i < literals.size(); i++) {
            Object value = literals.get(i).isPresent()
                    ? literals.get(i).get().value()
                    : computed.get(i).value(context);
            values.put(table.outputs().get(i).expression(), Values.out(value, zone));
        }
        return new CountedRow(id, values);
    }
}
