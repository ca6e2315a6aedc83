package dev.vaglio.difference;

import static dev.vaglio.difference.ThreeRows.row;
import static dev.vaglio.difference.ThreeRows.text;
import static dev.vaglio.difference.ThreeRows.words;

import dev.vaglio.difference.Conflict.Kind;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.engine.DecisionTable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings what a draft changed in a table into what the table has become meanwhile, cell by cell. */
final class TableMerge {
    private final DecisionTable mine;
    private final DecisionTable theirs;
    private final ThreeRows rows;
    private final MergedTable merged;
    private final Conflicts conflicts;
    private final Set<String> restored = new HashSet<>();

    private TableMerge(DecisionTable base, DecisionTable mine, DecisionTable theirs, Conflicts conflicts) {
        this.mine = mine;
        this.theirs = theirs;
        this.rows = ThreeRows.of(base, mine, theirs);
        this.merged = new MergedTable(theirs, rows);
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

    private List<TableEdit> edits(List<TableEdit> changes) {
        boolean bothMoved = rows.bothMoved();
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
            } else if (change instanceof TableEdit.MoveRow move && !bothMoved && merged.has(move.row())) {
                merged.move(move.row());
            } else if (change instanceof TableEdit.AddColumn add && !hasInput(theirs, add.column())) {
                merged.make(add);
            }
        }
        if (bothMoved) {
            order();
        }
        return merged.edits();
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
        String base = text(rows.base(), set.row(), set.column());
        String now = text(rows.theirs(), set.row(), set.column());
        if (takes(Kind.CELL, set.row(), set.column(), base, set.text(), now)) {
            merged.make(set);
        }
    }

    private void label(TableEdit.LabelRow label) {
        if (!isGone(label.row())
                && takes(
                        Kind.LABEL,
                        label.row(),
                        null,
                        row(rows.base(), label.row()).row().label(),
                        label.label(),
                        row(rows.theirs(), label.row()).row().label())) {
            merged.make(label);
        }
    }

    private void annotation(TableEdit.Annotate note) {
        if (!rows.base().containsKey(note.row())) {
            if (!rows.theirs().containsKey(note.row())) {
                merged.make(note);
            }
        } else if (!isGone(note.row())
                && takes(
                        Kind.ANNOTATION,
                        note.row(),
                        null,
                        row(rows.base(), note.row()).row().annotation(),
                        note.annotation(),
                        row(rows.theirs(), note.row()).row().annotation())) {
            merged.make(note);
        }
    }

    /** Whether they took the row away; if mine is chosen it comes back as mine has it. */
    private boolean isGone(String id) {
        if (rows.theirs().containsKey(id)) {
            return false;
        }
        if (restored.add(id)
                && conflicts.takesMine(at(Kind.ROW, id, null), words(rows.base(), id), words(rows.mine(), id), null)) {
            merged.add(row(rows.mine(), id));
        }
        return true;
    }

    private void delete(TableEdit.DeleteRow delete) {
        String id = delete.row();
        if (!rows.theirs().containsKey(id)) {
            return;
        }
        boolean changed = !words(rows.base(), id).equals(words(rows.theirs(), id));
        if (!changed
                || conflicts.takesMine(
                        at(Kind.ROW, id, null), words(rows.base(), id), null, words(rows.theirs(), id))) {
            merged.delete(delete);
        }
    }

    private void insert(TableEdit.InsertRow insert) {
        String id = insert.row();
        if (!rows.theirs().containsKey(id)) {
            merged.add(row(rows.mine(), id));
        } else if (!words(rows.mine(), id).equals(words(rows.theirs(), id))
                && conflicts.takesMine(
                        at(Kind.ROW, id, null), null, words(rows.mine(), id), words(rows.theirs(), id))) {
            WrittenRow.cells(row(rows.theirs(), id), row(rows.mine(), id))
                    .forEach(cell -> merged.make(
                            new TableEdit.SetCell(mine.id(), id, cell.column(), String.valueOf(cell.after()))));
        }
    }

    /** Both put rows in another order: one order is taken as a whole, for the rows of a table stand for each other. */
    private void order() {
        Conflicts.Place place = new Conflicts.Place(Kind.ORDER, mine.file(), mine.id(), null, null);
        if (conflicts.takesMine(
                place, rows.labels(rows.base()), rows.labels(rows.mine()), rows.labels(rows.theirs()))) {
            rows.mine().keySet().stream().filter(merged::has).forEach(merged::move);
        }
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
}
