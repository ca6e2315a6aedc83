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
import dev.vaglio.engine.DecisionTable.Row;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Any edits of a model's text are the same edits of the typed table, and leave everything around the table alone. */
class EditsPropertyTest {
    private static final String TABLE = "discount";
    private static final List<String> TEXTS = List.of(
            "-", "< 5 & > 2", "\"a\"\n , \"b\"", "]]>", "'é' \uD83D\uDE00", "", " 7 ", "not(\"x\")\r\n", "\t&amp;");

    @Property(tries = 400)
    void edits_of_the_text_are_edits_of_the_table(@ForAll Random random, @ForAll boolean windows) {
        String original = windows ? Models.modeler().replace("\n", "\r\n") : Models.modeler();
        String xml = original;
        TypedRows typed = TypedRows.of(Models.table(xml, TABLE));
        for (int i = 0; i < 12; i++) {
            TableEdit edit = edit(random, typed, i);
            xml = Models.edited(xml, edit);
            typed = typed.edited(edit);
            assertThat(TypedRows.of(Models.table(xml, TABLE)).rows())
                    .as("after %s", edit)
                    .isEqualTo(typed.rows());
        }
        assertThat(TypedRows.of(Models.table(xml, TABLE))).isEqualTo(typed);
        assertThat(around(xml)).isEqualTo(around(original));
        assertThat(ids(xml)).doesNotHaveDuplicates();
    }

    @Property(tries = 400)
    void a_model_that_was_edited_is_as_if_it_were_read_anew(@ForAll Random random, @ForAll boolean windows)
            throws Exception {
        ModelXml model = ModelXml.of(windows ? Models.modeler().replace("\n", "\r\n") : Models.modeler());
        TypedRows typed = TypedRows.of(Models.table(model.text(), TABLE));
        for (int i = 0; i < 12; i++) {
            TableEdit edit = edit(random, typed, i);
            String alone = Models.edited(model.text(), edit);
            DmnPatch.made(model, edit);
            typed = typed.edited(edit);
            ModelXml anew = ModelXml.of(alone);
            assertThat(model.text()).isEqualTo(alone);
            assertThat(shown(model.root())).as("after %s", edit).isEqualTo(shown(anew.root()));
            assertThat(model.ids()).isEqualTo(anew.ids());
        }
    }

    /** Every element with its places; texts of those that hold no others. */
    private static String shown(XmlNode node) {
        return node.name + node.prefix + node.attributes + node.open() + node.contentEnd + ".." + node.end + node.asides
                + (node.children.isEmpty() ? node.text : "")
                + node.children.stream().map(EditsPropertyTest::shown).toList();
    }

    private static List<String> ids(String xml) {
        return Pattern.compile("\\bid=[\"']([^\"']+)[\"']")
                .matcher(xml)
                .results()
                .map(id -> id.group(1))
                .toList();
    }

    private static String around(String xml) {
        int from = xml.indexOf("<dmn:decisionTable");
        return xml.substring(0, from) + xml.substring(xml.indexOf("</dmn:decisionTable>"));
    }

    private static TableEdit edit(Random random, TypedRows typed, int step) {
        List<String> rows = typed.rows().stream().map(Row::id).toList();
        if (rows.isEmpty()) {
            return new InsertRow(
                    TABLE, "row" + step, null, "Back", fill(random, typed.inputs()), fill(random, typed.outputs()));
        }
        String row = any(random, rows);
        @Nullable String after = random.nextInt(4) == 0 ? null : any(random, rows);
        return switch (random.nextInt(10)) {
            case 0 ->
                new InsertRow(
                        TABLE,
                        "row" + step,
                        after,
                        any(random, TEXTS),
                        fill(random, typed.inputs()),
                        fill(random, typed.outputs()));
            case 1 -> new CopyRow(TABLE, row, "copy" + step, after);
            case 2 -> new MoveRow(TABLE, row, after);
            case 3 -> new DeleteRow(TABLE, row);
            case 4 ->
                new AddColumn(
                        TABLE,
                        "column" + step,
                        "<L>",
                        "x" + step,
                        null,
                        random.nextInt(typed.inputs().size() + 1));
            case 5 -> new Annotate(TABLE, row, random.nextInt(3) == 0 ? null : any(random, TEXTS));
            case 6 -> new LabelRow(TABLE, row, any(random, TEXTS));
            default ->
                new SetCell(
                        TABLE,
                        row,
                        any(
                                random,
                                Stream.concat(typed.inputs().stream(), typed.outputs().stream())
                                        .toList()),
                        any(random, TEXTS));
        };
    }

    private static List<String> fill(Random random, List<String> columns) {
        return columns.stream().map(column -> any(random, TEXTS).strip()).toList();
    }

    private static String any(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
