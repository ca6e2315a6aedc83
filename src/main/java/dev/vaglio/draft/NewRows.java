package dev.vaglio.draft;

import dev.vaglio.edit.BundleModels;
import dev.vaglio.edit.Columns;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.edit.TableEdit.InsertRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** New rows of somebody who saw other columns than there are now: they ask nothing in those that others added since. */
final class NewRows {
    private static final String ANY = "-";

    private final BundleModels then;
    private final BundleModels now;
    private final Map<String, Sight> sights = new HashMap<>();

    NewRows(BundleModels then, BundleModels now) {
        this.then = then;
        this.now = now;
    }

    /** The ids of input columns: those that the editor saw, and those that are there, with what the gesture adds itself. */
    private record Sight(List<String> seen, List<String> there) {
        private void add(int at, String column) {
            seen.add(Math.min(at, seen.size()), column);
            there.add(Math.min(at, there.size()), column);
        }

        private List<String> filled(List<String> cells) {
            return there.stream()
                    .map(column -> seen.contains(column) ? cells.get(seen.indexOf(column)) : ANY)
                    .toList();
        }
    }

    /** The columns of a new row as its editor saw them, where one of them is no more or another output is there. */
    static Optional<Columns> lost(BundleModels then, BundleModels now, InsertRow row) {
        Optional<Columns> there = now.columns(row.table());
        return then.columns(row.table())
                .filter(seen -> there.filter(columns -> columns.inputs().containsAll(seen.inputs()))
                        .filter(columns -> columns.outputs().equals(seen.outputs()))
                        .isEmpty());
    }

    /** The edits with a cell in each column for each new row that has one in each that its editor saw. */
    List<TableEdit> filled(List<TableEdit> edits) {
        List<TableEdit> filled = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            TableEdit edit = edits.get(i);
            if (edit instanceof AddColumn column) {
                String marker = "edit " + i;
                sight(column.table()).ifPresent(sight -> sight.add(column.at(), marker));
            }
            filled.add(edit instanceof InsertRow row ? filled(row) : edit);
        }
        return filled;
    }

    private InsertRow filled(InsertRow row) {
        return sight(row.table())
                .filter(sight -> sight.seen().size() == row.inputs().size())
                .map(sight -> new InsertRow(
                        row.table(), row.row(), row.after(), row.label(), sight.filled(row.inputs()), row.outputs()))
                .orElse(row);
    }

    private Optional<Sight> sight(String table) {
        Optional<Columns> seen = then.columns(table);
        Optional<Columns> there = now.columns(table);
        return seen.isEmpty() || there.isEmpty()
                ? Optional.empty()
                : Optional.of(sights.computeIfAbsent(
                        table,
                        id -> new Sight(
                                new ArrayList<>(seen.get().inputs()),
                                new ArrayList<>(there.get().inputs()))));
    }
}
