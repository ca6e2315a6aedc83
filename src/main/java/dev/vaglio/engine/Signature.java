package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the tables can tell about measures: of a number between which two thresholds it lies, of a time only whether
 * there is one, of all else the value. Equal signatures give the same rows.
 */
final class Signature {
    private static final String MEASURES = "Measures";
    private final Map<String, Splits> splits = new HashMap<>();
    private final List<ElementRow> rows = new ArrayList<>();

    /** Joins the thresholds of all columns that test the same measure; elements of lists are tested row by row. */
    Signature(Collection<TableProgram> programs) {
        Map<String, List<String>> cells = new HashMap<>();
        programs.forEach(program -> columns(program, cells));
        cells.forEach((path, texts) -> splits.put(path, Splits.of(new TreeSet<>(texts))));
        programs.forEach(program -> rows.addAll(ElementRow.of(program)));
    }

    private static void columns(TableProgram program, Map<String, List<String>> cells) {
        for (int i = 0; i < program.table.inputs().size(); i++) {
            int column = i;
            program.path(i)
                    .filter(path -> path.get(0).equals(MEASURES))
                    .ifPresent(path -> cells.computeIfAbsent(
                                    String.join(".", path.subList(1, path.size())), unused -> new ArrayList<>())
                            .addAll(program.table.rows().stream()
                                    .map(row -> row.inputs().get(column))
                                    .toList()));
        }
    }

    String of(Map<String, @Nullable Object> measures) {
        StringBuilder signature = new StringBuilder();
        measures.forEach((name, value) -> append(name, value, signature));
        return signature.toString();
    }

    private void append(String path, @Nullable Object value, StringBuilder signature) {
        if (value instanceof BigDecimal number) {
            Splits exact = splits.get(path);
            signature.append(exact == null ? "" : exact.passed(number));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> append(path + "." + key, entry, signature));
        } else if (value instanceof Collection<?> list) {
            signature.append(list.stream().map(this::element).sorted().toList());
        } else {
            signature.append(value instanceof String || value instanceof Boolean ? value : value == null ? '-' : '+');
        }
        signature.append(';');
    }

    /** An element of a list reaches the tables as a parameter: the names in it are what columns ask for. */
    private String element(@Nullable Object element) {
        StringBuilder signature = new StringBuilder();
        if (element instanceof Map<?, ?> map) {
            map.values().stream()
                    .filter(value -> value instanceof String || value instanceof Boolean)
                    .forEach(value -> signature.append(value).append(','));
            rows.stream().filter(row -> row.concerns(map)).forEach(row -> row.append(map, signature));
        } else {
            signature.append(element);
        }
        return signature.toString();
    }
}
