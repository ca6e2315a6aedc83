package dev.vaglio.edit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.edit.TableEdit.Annotate;
import dev.vaglio.edit.TableEdit.CopyRow;
import dev.vaglio.edit.TableEdit.DeleteRow;
import dev.vaglio.edit.TableEdit.InsertRow;
import dev.vaglio.edit.TableEdit.LabelRow;
import dev.vaglio.edit.TableEdit.MoveRow;
import dev.vaglio.edit.TableEdit.SetCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads edits from JSON. New rows, copies and columns may come without an id; {@link RowIds} names them. */
public final class EditReader {
    private static final Map<String, Function<EditFields, TableEdit>> OPS = new TreeMap<>(Map.of(
            "setCell", f -> new SetCell(f.text("table"), f.text("row"), f.text("column"), f.text("text")),
            "insertRow",
                    f -> new InsertRow(
                            f.text("table"),
                            f.textOrEmpty("row"),
                            f.textOrNull("after"),
                            f.text("label"),
                            f.texts("inputs"),
                            f.texts("outputs")),
            "copyRow", f -> new CopyRow(f.text("table"), f.text("row"), f.textOrEmpty("copy"), f.textOrNull("after")),
            "moveRow", f -> new MoveRow(f.text("table"), f.text("row"), f.textOrNull("after")),
            "deleteRow", f -> new DeleteRow(f.text("table"), f.text("row")),
            "addColumn",
                    f -> new AddColumn(
                            f.text("table"),
                            f.textOrEmpty("column"),
                            f.text("label"),
                            f.text("expression"),
                            f.textOrNull("typeRef"),
                            f.index("at"),
                            f.factOrNull("fact")),
            "annotate", f -> new Annotate(f.text("table"), f.text("row"), f.textOrNull("annotation")),
            "labelRow", f -> new LabelRow(f.text("table"), f.text("row"), f.text("label"))));

    private EditReader() {}

    /** What was read; the edits are as many as can be relied on only where there is no fault. */
    public record Read(List<TableEdit> edits, List<EditFault> faults) {}

    /** Reads a list of edits; {@code pointer} is where it stands. */
    public static Read read(JsonNode list, String pointer) {
        List<TableEdit> edits = new ArrayList<>();
        List<EditFault> faults = new ArrayList<>();
        if (!list.isArray()) {
            faults.add(new EditFault(pointer, "wrong_type", "A list of edits is expected.", List.of()));
        }
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            edit(list.get(i), pointer + "/" + i, edits, faults);
        }
        return new Read(List.copyOf(edits), List.copyOf(faults));
    }

    private static void edit(JsonNode node, String pointer, List<TableEdit> edits, List<EditFault> faults) {
        if (!node.isObject()) {
            faults.add(new EditFault(pointer, "wrong_type", "An edit is an object.", List.of()));
            return;
        }
        EditFields fields = new EditFields(node, pointer, faults);
        Function<EditFields, TableEdit> op = OPS.get(node.path("op").asText());
        if (op == null) {
            faults.add(new EditFault(pointer + "/op", "unknown_op", "No edit is named so.", List.copyOf(OPS.keySet())));
        } else {
            edits.add(op.apply(fields));
            fields.requireNoOther();
        }
    }
}
