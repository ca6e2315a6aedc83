package dev.vaglio.difference;

import dev.vaglio.edit.TableEdit;
import dev.vaglio.engine.DecisionTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table as a merge makes it: the edits so far, which rows are there by them, and where others come to stand. */
final class MergedTable {
    private final DecisionTable theirs;
    private final Map<String, WrittenRow> mine;
    private final Set<String> present;
    private final List<TableEdit> edits = new ArrayList<>();

    MergedTable(DecisionTable theirs, ThreeRows rows) {
        this.theirs = theirs;
        this.mine = rows.mine();
        this.present = new HashSet<>(rows.theirs().keySet());
    }

    List<TableEdit> edits() {
        return List.copyOf(edits);
    }

    boolean has(String row) {
        return present.contains(row);
    }

    void make(TableEdit edit) {
        edits.add(edit);
    }

    void delete(TableEdit.DeleteRow delete) {
        present.remove(delete.row());
        edits.add(delete);
    }

    void move(String row) {
        edits.add(new TableEdit.MoveRow(theirs.id(), row, anchor(row)));
    }

    /** Adds a row as the draft has it. */
    void add(WrittenRow row) {
        String id = row.row().id();
        edits.add(new TableEdit.InsertRow(
                theirs.id(), id, anchor(id), row.row().label(), laidOut(row, false), laidOut(row, true)));
        present.add(id);
    }

    /** The row's cells in the columns that the table has now. */
    private List<String> laidOut(WrittenRow row, boolean results) {
        Map<String, String> cells = new LinkedHashMap<>();
        (results ? theirs.outputs() : theirs.inputs()).forEach(column -> cells.put(column.id(), WrittenRow.ANY));
        List<String> ids = new ArrayList<>(cells.keySet());
        edits.stream()
                .filter(edit -> !results && edit instanceof TableEdit.AddColumn)
                .map(TableEdit.AddColumn.class::cast)
                .forEach(added -> ids.add(Math.min(added.at(), ids.size()), added.column()));
        row.cells().forEach((id, cell) -> cells.put(id, cell.text()));
        return ids.stream().map(id -> cells.getOrDefault(id, WrittenRow.ANY)).toList();
    }

    /** The nearest row before it in mine that is there; null for the first place. */
    private @Nullable String anchor(String id) {
        String anchor = null;
        for (String other : mine.keySet()) {
            if (other.equals(id)) {
                return anchor;
            }
            anchor = present.contains(other) ? other : anchor;
        }
        return anchor;
    }
}
