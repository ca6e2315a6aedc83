package dev.vaglio.draft;

import dev.vaglio.difference.Conflict;
import dev.vaglio.difference.Conflict.Choice;
import dev.vaglio.difference.Merge;
import dev.vaglio.difference.Side;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The three contents of a merge: what the draft began from, the draft, and what is live now. */
record MergeSides(Side base, Side mine, Side theirs) {
    Merge merge(Map<String, Choice> choices) {
        return Merge.of(base, mine, theirs, choices);
    }

    /** The conflicts as callers see them. */
    List<Map<String, @Nullable Object>> trees(Merge merge) {
        return merge.conflicts().stream().map(this::tree).toList();
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, @Nullable Object> tree(Conflict conflict) {
        Choice choice = conflict.choice();
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("id", conflict.id());
        tree.put("kind", code(conflict.kind()));
        tree.put("file", conflict.file());
        tree.put("table", conflict.table());
        tree.put("tableLabel", find(conflict, table -> Optional.of(table.label())));
        tree.put("row", conflict.row());
        tree.put("rowLabel", find(conflict, table -> rowLabel(table, conflict.row())));
        tree.put("column", conflict.column());
        tree.put("columnLabel", find(conflict, table -> columnLabel(table, conflict.column())));
        tree.put("result", find(conflict, table -> isResult(table, conflict.column())));
        tree.put("base", conflict.base());
        tree.put("mine", conflict.mine());
        tree.put("theirs", conflict.theirs());
        tree.put("choice", choice == null ? null : code(choice));
        return tree;
    }

    /** What the first content that has it says of the conflict's table: the draft, what is live, what was. */
    private <T> @Nullable T find(Conflict conflict, Function<DecisionTable, Optional<T>> reader) {
        return Stream.of(mine, theirs, base)
                .flatMap(side -> side.tables().stream())
                .filter(table -> table.id().equals(conflict.table()))
                .flatMap(table -> reader.apply(table).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> rowLabel(DecisionTable table, @Nullable String row) {
        return table.rows().stream()
                .filter(one -> one.id().equals(row))
                .map(Row::label)
                .findFirst();
    }

    private static Optional<String> columnLabel(DecisionTable table, @Nullable String column) {
        return Stream.concat(table.inputs().stream(), table.outputs().stream())
                .filter(one -> one.id().equals(column))
                .map(Column::label)
                .findFirst();
    }

    private static Optional<Boolean> isResult(DecisionTable table, @Nullable String column) {
        return column == null
                ? Optional.empty()
                : Optional.of(table.outputs().stream().anyMatch(one -> one.id().equals(column)));
    }
}
