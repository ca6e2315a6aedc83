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
    private final Map<String, Splits> splits = new HashMap<>();

    /** Joins the thresholds of all columns that test a measure, by its path or the last name of a parameter's path. */
    Signature(Collection<TableProgram> programs) {
        Map<String, List<String>> cells = new HashMap<>();
        for (TableProgram program : programs) {
            for (int i = 0; i < program.table.inputs().size(); i++) {
                int column = i;
                program.path(i).filter(path -> !path.get(0).equals("Facts")).ifPresent(path -> {
                    List<String> texts = program.table.rows().stream()
                            .map(row -> row.inputs().get(column))
                            .toList();
                    cells.computeIfAbsent(key(path), unused -> new ArrayList<>())
                            .addAll(texts);
                });
            }
        }
        cells.forEach((key, texts) -> splits.put(key, Splits.of(new TreeSet<>(texts))));
    }

    private static String key(List<String> path) {
        return path.get(0).equals("Measures")
                ? String.join(".", path.subList(1, path.size()))
                : "*." + path.get(path.size() - 1);
    }

    String of(Map<String, @Nullable Object> measures) {
        StringBuilder signature = new StringBuilder();
        measures.forEach((name, value) -> append(name, name, value, signature));
        return signature.toString();
    }

    private void append(String path, String name, @Nullable Object value, StringBuilder signature) {
        if (value instanceof BigDecimal number) {
            signature.append(position(path, name, number));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> append(path + "." + key, String.valueOf(key), entry, signature));
        } else if (value instanceof Collection<?> list) {
            signature.append(list.stream()
                    .map(element -> one(path, name, element))
                    .sorted()
                    .toList());
        } else {
            signature.append(value instanceof String || value instanceof Boolean ? value : value == null ? '-' : '+');
        }
        signature.append(';');
    }

    private String one(String path, String name, @Nullable Object element) {
        StringBuilder signature = new StringBuilder();
        append(path, name, element, signature);
        return signature.toString();
    }

    private String position(String path, String name, BigDecimal number) {
        Splits exact = splits.get(path);
        Splits byName = splits.get("*." + name);
        return (exact == null ? "" : exact.passed(number)) + "/" + (byName == null ? "" : byName.passed(number));
    }
}
