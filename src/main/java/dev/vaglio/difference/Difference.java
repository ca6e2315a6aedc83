package dev.vaglio.difference;

import dev.vaglio.engine.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is otherwise in one content of a rule set than in another. Tables, columns and rows are the same where their ids
 * are.
 *
 * @param tables those that differ, first those that are there now in their order, then those that are gone
 * @param files those that differ, by path; a model whose tables differ is among them
 */
public record Difference(List<TableDifference> tables, List<FileDifference> files) {
    public static Difference between(Side before, Side after) {
        return new Difference(tables(before.byId(), after.byId()), files(before, after));
    }

    public boolean isEmpty() {
        return tables.isEmpty() && files.isEmpty();
    }

    private static List<TableDifference> tables(Map<String, DecisionTable> before, Map<String, DecisionTable> after) {
        Set<String> ids = new LinkedHashSet<>(after.keySet());
        ids.addAll(before.keySet());
        List<TableDifference> tables = new ArrayList<>();
        ids.forEach(id ->
                TableComparison.of(before.get(id), after.get(id)).difference().ifPresent(tables::add));
        return tables;
    }

    private static List<FileDifference> files(Side before, Side after) {
        Set<String> paths = new TreeSet<>(after.files().keySet());
        paths.addAll(before.files().keySet());
        return paths.stream()
                .filter(path -> !String.valueOf(before.files().get(path))
                        .equals(String.valueOf(after.files().get(path))))
                .map(path -> TextDiff.of(
                        path, before.files().get(path), after.files().get(path)))
                .toList();
    }
}
