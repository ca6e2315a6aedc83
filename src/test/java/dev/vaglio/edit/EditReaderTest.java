package dev.vaglio.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.edit.TableEdit.Annotate;
import dev.vaglio.edit.TableEdit.CopyRow;
import dev.vaglio.edit.TableEdit.DeleteRow;
import dev.vaglio.edit.TableEdit.InsertRow;
import dev.vaglio.edit.TableEdit.LabelRow;
import dev.vaglio.edit.TableEdit.MoveRow;
import dev.vaglio.edit.TableEdit.SetCell;
import dev.vaglio.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditReaderTest {
    @Test
    void what_is_written_is_read_again() {
        List<TableEdit> edits = List.of(
                new SetCell("t", "r", "c", "1"),
                new InsertRow("t", "r", null, "l", List.of("-"), List.of("1")),
                new CopyRow("t", "r", "r2", "r"),
                new MoveRow("t", "r", null),
                new DeleteRow("t", "r"),
                new AddColumn("t", "c", "l", "e", null, 1),
                new Annotate("t", "r", null),
                new LabelRow("t", "r", "l"));
        byte[] json = Json.canonical(edits.stream().map(TableEdit::tree).toList());
        assertThat(read(new String(json, StandardCharsets.UTF_8))).isEqualTo(new EditReader.Read(edits, List.of()));
    }

    @Test
    void every_fault_is_told_at_its_place() {
        EditReader.Read read = read("""
                [{"op": "setCell", "table": 5, "row": "r", "column": "c"},
                 {"op": "explode"},
                 7,
                 {"op": "deleteRow", "table": "t", "row": "r", "colour": 1},
                 {"op": "addColumn", "table": "t", "label": "l", "expression": "e", "at": -1},
                 {"op": "insertRow", "table": "t", "label": "l", "inputs": ["-", 1], "outputs": "x"}]""");
        assertThat(read.faults().stream().map(fault -> fault.pointer() + " " + fault.code()))
                .containsExactly(
                        "/edits/0/table wrong_type",
                        "/edits/0/text missing",
                        "/edits/1/op unknown_op",
                        "/edits/2 wrong_type",
                        "/edits/3 unknown_field",
                        "/edits/4/at wrong_type",
                        "/edits/5/inputs wrong_type",
                        "/edits/5/outputs wrong_type");
        assertThat(read("{}").faults()).hasSize(1);
    }

    @Test
    void new_rows_and_columns_are_named_after_their_table_and_label() {
        RowIds ids = new RowIds(Set.of("t.c-level"));
        InsertRow row = new InsertRow("t", "", null, "C-Level!", List.of(), List.of());
        assertThat(ids.named(row)).isEqualTo(new InsertRow("t", "t.c-level-2", null, "C-Level!", List.of(), List.of()));
        assertThat(ids.named(row)).isEqualTo(new InsertRow("t", "t.c-level-3", null, "C-Level!", List.of(), List.of()));
        assertThat(ids.named(new CopyRow("t", "t.a", "", null))).isEqualTo(new CopyRow("t", "t.a", "t.a-copy", null));
        assertThat(ids.named(new AddColumn("t", "", "Età", "e", null, 0)))
                .isEqualTo(new AddColumn("t", "t_eta", "Età", "e", null, 0));
        assertThat(RowIds.slug("日本")).isEqualTo("new");
    }

    private static EditReader.Read read(String json) {
        try {
            return EditReader.read(JsonMapper.builder().build().readTree(json), "/edits");
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
