package dev.vaglio.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.edit.TableEdit.SetCell;
import dev.vaglio.engine.DecisionTable;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MissingIdsTest {
    @Test
    void rows_and_columns_without_an_id_get_one_and_nothing_else_changes() {
        String xml = Models.designer();
        String given = MissingIds.given(xml, Set.of("route-queue-table.new"));
        DecisionTable table = Models.tables(given).get(0);
        assertThat(table.id()).isEqualTo("route-queue-table");
        assertThat(table.inputs().get(0).id()).isEqualTo("route-queue-table_in1");
        assertThat(table.rows().stream().map(DecisionTable.Row::id))
                .containsExactly("route-queue-table.new-2", "route-queue-table.where-it-snows");
        assertThat(given.replaceAll(" id=\"route-queue-table[^\"]*\"", "")).isEqualTo(xml);
    }

    @Test
    void a_second_time_changes_nothing() {
        String given = MissingIds.given(Models.designer(), Set.of());
        assertThat(MissingIds.given(given, Set.of())).isEqualTo(given);
        assertThat(MissingIds.given(Models.modeler(), Set.of())).isEqualTo(Models.modeler());
    }

    @Test
    void a_row_that_got_an_id_can_be_edited() {
        String given = MissingIds.given(Models.designer(), Set.of());
        String edited = Models.edited(
                given, new SetCell("route-queue-table", "route-queue-table.new", "route-queue-table_out2", "9"));
        assertThat(edited).isEqualTo(given.replace("<text>1</text>", "<text>9</text>"));
    }

    @Test
    void text_that_can_not_be_read_stays_as_it_is() {
        assertThat(MissingIds.given("<a", Set.of())).isEqualTo("<a");
    }
}
