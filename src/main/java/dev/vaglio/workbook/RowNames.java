package dev.vaglio.workbook;

import dev.vaglio.edit.RowIds;
import dev.vaglio.edit.TableEdit.InsertRow;
import dev.vaglio.engine.DecisionTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names new rows as edits name them: after their table and label, each once. */
final class RowNames {
    private final RowIds ids;

    RowNames(List<DecisionTable> tables) {
        Set<String> taken = tables.stream()
                .flatMap(table -> table.rows().stream())
                .map(DecisionTable.Row::id)
                .collect(Collectors.toSet());
        this.ids = new RowIds(taken);
    }

    String of(String table, String label) {
        InsertRow unnamed = new InsertRow(table, "", null, label, List.of(), List.of());
        return ids.named(unnamed) instanceof InsertRow named ? named.row() : "";
    }
}
