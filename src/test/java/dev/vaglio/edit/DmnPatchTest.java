package dev.vaglio.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.edit.TableEdit.Annotate;
import dev.vaglio.edit.TableEdit.CopyRow;
import dev.vaglio.edit.TableEdit.DeleteRow;
import dev.vaglio.edit.TableEdit.InsertRow;
import dev.vaglio.edit.TableEdit.LabelRow;
import dev.vaglio.edit.TableEdit.MoveRow;
import dev.vaglio.edit.TableEdit.SetCell;
import dev.vaglio.engine.DecisionTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DmnPatchTest {
    @Test
    void a_cell_is_written_where_it_stands_and_nothing_else() {
        String xml = Models.modeler();
        assertThat(Models.edited(xml, new SetCell("discount", "discount.gold", "clause3", "12")))
                .isEqualTo(xml.replace("10<!-- as agreed -->", "12<!-- as agreed -->"));
        assertThat(Models.edited(xml, new SetCell("discount", "discount.gold", "clause2", "< 7")))
                .isEqualTo(xml.replace("&gt;= 100", "&lt; 7"));
        assertThat(Models.edited(xml, new SetCell("discount", "discount.gold", "clause1", "\"a&b\"")))
                .isEqualTo(xml.replace("<![CDATA[\"gold\"]]>", "<![CDATA[\"a&b\"]]>"));
        assertThat(Models.edited(xml, new SetCell("discount", "discount.silver", "clause2", "-")))
                .isEqualTo(xml.replace(
                        "<dmn:inputEntry id=\"e5\"><dmn:text/>", "<dmn:inputEntry id=\"e5\"><dmn:text>-</dmn:text>"));
        assertThat(Models.edited(xml, new SetCell("discount", "discount.none", "clause2", "-")))
                .isEqualTo(xml.replace(
                        "<dmn:inputEntry id=\"e8\"/>",
                        "<dmn:inputEntry id=\"e8\"><dmn:text>-</dmn:text></dmn:inputEntry>"));
    }

    @Test
    void line_ends_stay_those_of_the_file() {
        String xml = Models.modeler().replace("\n", "\r\n");
        String edited = Models.edited(
                xml,
                new InsertRow("discount", "discount.new", "discount.gold", "New", List.of("-", "-"), List.of("1")));
        assertThat(edited.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void a_label_is_written_in_the_quotes_that_are_there_or_added() {
        String xml = Models.modeler();
        assertThat(Models.edited(xml, new LabelRow("discount", "discount.silver", "It's <\"x\">")))
                .contains("<dmn:rule id='discount.silver' label='It&#39;s &lt;&quot;x&quot;&gt;'>");
        assertThat(Models.edited(xml, new LabelRow("discount", "discount.gold", "Gold")))
                .contains("<dmn:rule id=\"discount.gold\" modeler:colour=\"gold\" label=\"Gold\">");
    }

    @Test
    void an_annotation_stands_where_the_editor_of_the_model_keeps_it() {
        String xml = Models.modeler();
        assertThat(Models.edited(xml, new Annotate("discount", "discount.silver", "Because")))
                .isEqualTo(xml.replace("Some loyalty", "Because"));
        String bare = Models.designer();
        assertThat(Models.edited(bare, new Annotate("weight", "weight.it", "Home")))
                .isEqualTo(bare.replace("label=\"Italy\">", "label=\"Italy\"><description>Home</description>"));
    }

    @Test
    void a_row_is_added_in_the_manner_of_those_around_it() {
        String edited = Models.edited(
                Models.modeler(),
                new InsertRow(
                        "discount", "discount.new", "discount.gold", "New", List.of("\"new\"", "< 5"), List.of("1")));
        assertThat(edited).contains("""
                \t\t\t</dmn:rule>
                \t\t\t<dmn:rule id="discount.new" label="New">
                \t\t\t\t<dmn:inputEntry id="discount.new_in1"><dmn:text>"new"</dmn:text></dmn:inputEntry>
                \t\t\t\t<dmn:inputEntry id="discount.new_in2"><dmn:text>&lt; 5</dmn:text></dmn:inputEntry>
                \t\t\t\t<dmn:outputEntry id="discount.new_out1"><dmn:text>1</dmn:text></dmn:outputEntry>
                \t\t\t\t<dmn:annotationEntry><dmn:text></dmn:text></dmn:annotationEntry>
                \t\t\t</dmn:rule>
                \t\t\t<dmn:rule id='discount.silver'""");
    }

    @Test
    void a_copy_takes_along_what_other_editors_keep_in_a_row() {
        String edited = Models.edited(
                Models.modeler(), new CopyRow("discount", "discount.silver", "discount.bronze", "discount.silver"));
        assertThat(edited)
                .contains("<dmn:rule id='discount.bronze' label='The \"others\"'>")
                .contains("<modeler:note id=\"discount.bronze_n1\">keep me</modeler:note>");
    }

    @Test
    void moved_away_and_back_is_the_text_as_it_was() {
        String xml = Models.designer();
        assertThat(Models.edited(
                        xml, new MoveRow("weight", "weight.none", null), new MoveRow("weight", "weight.it", null)))
                .isEqualTo(xml);
    }

    @Test
    void added_and_deleted_is_the_text_as_it_was() {
        String xml = Models.modeler();
        assertThat(Models.edited(
                        xml,
                        new CopyRow("discount", "discount.gold", "x", null),
                        new DeleteRow("discount", "x"),
                        new InsertRow("discount", "y", "discount.silver", "", List.of("-", "-"), List.of("0")),
                        new DeleteRow("discount", "y")))
                .isEqualTo(xml);
    }

    @Test
    void a_column_over_what_the_decision_does_not_ask_for_yet_lets_it_ask() {
        String edited = Models.edited(
                Models.designer(),
                new AddColumn("weight", "weight_in2", "Job", "Facts.custom.occupation", "string", 1));
        assertThat(edited)
                .contains("<informationRequirement id=\"_D2_needs_facts\"><requiredInput href=\"#_facts\"/>")
                .contains(
                        "<inputEntry id=\"weight.it_in2\"><text>-</text></inputEntry><outputEntry id=\"weight.it_out1\">");
        assertThat(Models.table(edited, "weight").inputs().get(1).expression()).isEqualTo("Facts.custom.occupation");
        assertThat(Models.edited(edited, new AddColumn("weight", "c", "Age", "Facts.contact.age", null, 0)))
                .containsOnlyOnce("<informationRequirement");
    }

    @Test
    void what_stood_there_before_is_told() {
        assertThat(Models.applied(Models.modeler(), new SetCell("discount", "discount.gold", "clause3", "12"))
                        .changes()
                        .get(0)
                        .before())
                .isEqualTo(Map.of("text", "10"));
        assertThat(Models.applied(Models.modeler(), new DeleteRow("discount", "discount.silver"))
                        .changes()
                        .get(0)
                        .before())
                .containsEntry("after", "discount.gold")
                .containsEntry("annotation", "Some loyalty")
                .containsEntry("inputs", List.of("\"silver\"", ""));
    }

    @Test
    void what_can_not_be_edited_is_refused_with_its_number_and_reason() {
        refused("unknown-table", new DeleteRow("no", "x"));
        refused("unknown-row", new SetCell("discount", "no", "clause1", "1"));
        refused("unknown-column", new SetCell("discount", "discount.gold", "no", "1"));
        refused("unknown-row", new MoveRow("discount", "discount.gold", "no"));
        refused("id-taken", new CopyRow("discount", "discount.gold", "e1", null));
        refused("invalid-id", new CopyRow("discount", "discount.gold", "a\"b", null));
        refused("cell-count", new InsertRow("discount", "x", null, "", List.of("-"), List.of("1")));
        refused("unknown-place", new AddColumn("discount", "x", "", "y", null, 3));
        refused("invalid-character", new SetCell("discount", "discount.gold", "clause1", "\u0000"));
        refused("invalid-character", new LabelRow("discount", "discount.gold", "\uD800"));
        refused("too-large", new SetCell("discount", "discount.gold", "clause1", "1".repeat(20_001)));
    }

    private static void refused(String code, TableEdit edit) {
        Patched patched =
                DmnPatch.apply(Models.modeler(), List.of(new LabelRow("discount", "discount.gold", "Gold"), edit));
        assertThat(patched).isInstanceOf(Patched.Refused.class);
        assertThat(((Patched.Refused) patched).code()).isEqualTo(code);
        assertThat(((Patched.Refused) patched).index()).isEqualTo(1);
    }

    @Test
    void every_cell_of_models_that_others_drew_can_be_written_and_written_back() {
        for (String drawn : Models.foreign()) {
            String xml = MissingIds.given(drawn, Set.of());
            for (DecisionTable table : Models.tables(xml)) {
                for (DecisionTable.Row row : table.rows()) {
                    String column = table.outputs().get(0).id();
                    String old = row.outputs().get(0);
                    String edited = Models.edited(xml, new SetCell(table.id(), row.id(), column, "42"));
                    assertThat(edited).isNotEqualTo(xml);
                    assertThat(Models.edited(edited, new SetCell(table.id(), row.id(), column, old))
                                    .replace("&gt;", ">"))
                            .isEqualTo(xml.replace("&gt;", ">").replace("&quot;", "\""));
                }
            }
        }
    }

    @Test
    void a_model_that_is_no_plain_xml_is_refused_whole() {
        String doctype = Models.modeler().replace("<!-- Drawn by", "<!DOCTYPE a [<!ENTITY b \"c\">]><!-- Drawn by");
        for (String xml : List.of(doctype, "", "<a>", "<a/><b/>", "<a>&b;</a>", "<x>".repeat(50) + "</x>".repeat(50))) {
            Patched patched = DmnPatch.apply(xml, List.of(new DeleteRow("discount", "discount.gold")));
            assertThat(patched).as(xml).isInstanceOf(Patched.Refused.class);
        }
    }
}
