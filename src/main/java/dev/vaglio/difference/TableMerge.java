package dev.vaglio.difference;

import dev.vaglio.difference.Conflict.Kind;
import dev.vaglio.difference.WrittenRow.Written;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.engine.DecisionTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings what a draft changed in a table into what the table has become meanwhile, cell by cell. */
final class TableMerge {
    private final DecisionTable mine;
    private final DecisionTable theirs;
    private final Map<String, WrittenRow> rowsBase;
    private final Map<String, WrittenRow> rowsMine;
    private final Map<String, WrittenRow> rowsTheirs;
    private final boolean bothMoved;
    private final Set<String> present;
    private final Conflicts conflicts;
    private final List<TableEdit> edits = new ArrayList<>();
    private final Set<String> restored = new HashSet<>();

    private TableMerge(DecisionTable base, DecisionTable mine, DecisionTable theirs, Conflicts conflicts) {
        this.mine = mine;
        this.theirs = theirs;
        this.rowsBase = WrittenRow.of(base);
        this.rowsMine = WrittenRow.of(mine);
        this.rowsTheirs = WrittenRow.of(theirs);
        List<String> order = common(rowsBase);
        this.bothMoved = !common(rowsMine).equals(order)
                && !common(rowsTheirs).equals(order)
                && !common(rowsMine).equals(common(rowsTheirs));
        this.present = new HashSet<>(rowsTheirs.keySet());
        this.conflicts = conflicts;
    }

    /** The edits to make on theirs; empty where the change of either is none that edits express. */
    static Optional<List<TableEdit>> of(
            DecisionTable base, DecisionTable mine, DecisionTable theirs, Conflicts conflicts) {
        Optional<List<TableEdit>> changes = TableEdits.between(base, mine);
        if (changes.isEmpty() || TableEdits.between(base, theirs).isEmpty()) {
            return Optional.empty();
        }
        TableMerge merge = new TableMerge(base, mine, theirs, conflicts);
        return merge.columnsCollide(changes.get()) ? Optional.empty() : Optional.of(merge.edits(changes.get()));
    }

    /** The rows that base, mine and theirs have, in the order of one of them. */
    private List<String> common(Map<String, WrittenRow> rows) {
        return rows.keySet().stream()
                .filter(id -> rowsBase.containsKey(id) && rowsMine.containsKey(id) && rowsTheirs.containsKey(id))
                .toList();
    }

    private List<TableEdit> edits(List<TableEdit> changes) {
        for (TableEdit change : changes) {
            if (change instanceof TableEdit.SetCell set) {
                cell(set);
            } else if (change instanceof TableEdit.LabelRow label) {
                label(label);
            } else if (change instanceof TableEdit.Annotate note) {
                annotation(note);
            } else if (change instanceof TableEdit.DeleteRow delete) {
                delete(delete);
            } else if (change instanceof TableEdit.InsertRow insert) {
                insert(insert);
            } else if (change instanceof TableEdit.MoveRow move && !bothMoved && present.contains(move.row())) {
                edits.add(new TableEdit.MoveRow(mine.id(), move.row(), anchor(move.row())));
            } else if (change instanceof TableEdit.AddColumn add && !hasInput(theirs, add.column())) {
                edits.add(add);
            }
        }
        if (bothMoved) {
            order();
        }
        return List.copyOf(edits);
    }

    /** Both added a column of the same id that asks for something else. */
    private boolean columnsCollide(List<TableEdit> changes) {
        return changes.stream()
                .filter(TableEdit.AddColumn.class::isInstance)
                .map(TableEdit.AddColumn.class::cast)
                .anyMatch(add -> theirs.inputs().stream()
                        .anyMatch(column -> column.id().equals(add.column())
                                && !column.expression().equals(add.expression())));
    }

    private static boolean hasInput(DecisionTable table, String column) {
        return table.inputs().stream().anyMatch(input -> input.id().equals(column));
    }

    private void cell(TableEdit.SetCell set) {
        if (isGone(set.row())) {
            return;
        }
        String base = text(rowsBase, set.row(), set.column());
        String now = text(rowsTheirs, set.row(), set.column());
        if (takes(Kind.CELL, set.row(), set.column(), base, set.text(), now)) {
            edits.add(set);
        }
    }

    private void label(TableEdit.LabelRow label) {
        if (!isGone(label.row())
                && takes(
                        Kind.LABEL,
                        label.row(),
                        null,
                        row(rowsBase, label.row()).row().label(),
                        label.label(),
                        row(rowsTheirs, label.row()).row().label())) {
            edits.add(label);
        }
    }

    private void annotation(TableEdit.Annotate note) {
        if (!rowsBase.containsKey(note.row())) {
            if (!rowsTheirs.containsKey(note.row())) {
                edits.add(note);
            }
        } else if (!isGone(note.row())
                && takes(
                        Kind.ANNOTATION,
                        note.row(),
                        null,
                        row(rowsBase, note.row()).row().annotation(),
                        note.annotation(),
                        row(rowsTheirs, note.row()).row().annotation())) {
            edits.add(note);
        }
    }

    /** Whether they took the row away; if mine is chosen it comes back as mine has it. */
    private boolean isGone(String id) {
        if (rowsTheirs.containsKey(id)) {
            return false;
        }
        if (restored.add(id)
                && conflicts.takesMine(at(Kind.ROW, id, null), words(rowsBase, id), words(rowsMine, id), null)) {
            add(row(rowsMine, id));
        }
        return true;
    }

    private void delete(TableEdit.DeleteRow delete) {
        String id = delete.row();
        if (!rowsTheirs.containsKey(id)) {
            return;
        }
        boolean changed = !words(rowsBase, id).equals(words(rowsTheirs, id));
        if (!changed || conflicts.takesMine(at(Kind.ROW, id, null), words(rowsBase, id), null, words(rowsTheirs, id))) {
            present.remove(id);
            edits.add(delete);
        }
    }

    private void insert(TableEdit.InsertRow insert) {
        String id = insert.row();
        if (!rowsTheirs.containsKey(id)) {
            add(row(rowsMine, id));
        } else if (!words(rowsMine, id).equals(words(rowsTheirs, id))
                && conflicts.takesMine(at(Kind.ROW, id, null), null, words(rowsMine, id), words(rowsTheirs, id))) {
            WrittenRow.cells(row(rowsTheirs, id), row(rowsMine, id))
                    .forEach(cell -> edits.add(
                            new TableEdit.SetCell(mine.id(), id, cell.column(), String.valueOf(cell.after()))));
        }
    }

    /** Both put rows in another order: one order is taken as a whole, for the rows of a table stand for each other. */
    private void order() {
        Conflicts.Place place = new Conflicts.Place(Kind.ORDER, mine.file(), mine.id(), null, null);
        if (conflicts.takesMine(place, labels(rowsBase), labels(rowsMine), labels(rowsTheirs))) {
            rowsMine.keySet().stream()
                    .filter(present::contains)
                    .forEach(id -> edits.add(new TableEdit.MoveRow(mine.id(), id, anchor(id))));
        }
    }

    private String labels(Map<String, WrittenRow> rows) {
        return common(rows).stream().map(id -> row(rows, id).row().label()).collect(Collectors.joining(", "));
    }

    private void add(WrittenRow row) {
        String id = row.row().id();
        edits.add(new TableEdit.InsertRow(
                mine.id(), id, anchor(id), row.row().label(), laidOut(row, false), laidOut(row, true)));
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
        for (String other : rowsMine.keySet()) {
            if (other.equals(id)) {
                return anchor;
            }
            anchor = present.contains(other) ? other : anchor;
        }
        return anchor;
    }

    private boolean takes(
            Kind kind,
            String row,
            @Nullable String column,
            @Nullable String base,
            @Nullable String mine,
            @Nullable String theirs) {
        if (Objects.equals(mine, theirs)) {
            return false;
        }
        return Objects.equals(base, theirs) || conflicts.takesMine(at(kind, row, column), base, mine, theirs);
    }

    private Conflicts.Place at(Kind kind, String row, @Nullable String column) {
        return new Conflicts.Place(kind, mine.file(), mine.id(), row, column);
    }

    private static @Nullable String text(Map<String, WrittenRow> rows, String row, String column) {
        WrittenRow found = rows.get(row);
        Written cell = found == null ? null : found.cells().get(column);
        return cell == null ? null : cell.text();
    }

    private static String words(Map<String, WrittenRow> rows, String id) {
        WrittenRow row = row(rows, id);
        List<String> parts = new ArrayList<>();
        parts.add(row.row().label());
        row.cells().values().stream()
                .filter(cell -> cell.result() || !cell.text().equals(WrittenRow.ANY))
                .forEach(cell -> parts.add(cell.column().label() + " " + cell.text()));
        return String.join(", ", parts);
    }

    private static WrittenRow row(Map<String, WrittenRow> rows, String id) {
        return Objects.requireNonNull(rows.get(id));
    }
}
