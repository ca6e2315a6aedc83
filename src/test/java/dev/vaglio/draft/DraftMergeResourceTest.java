package dev.vaglio.draft;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import dev.vaglio.edit.TableEdit.LabelRow;
import dev.vaglio.edit.TableEdit.SetCell;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class DraftMergeResourceTest {
    @Test
    void a_draft_shows_what_it_changes_of_its_base() {
        Calls draft = Calls.begin();
        draft.show("/diff").then().statusCode(200).body("same", equalTo(true)).body("tables", empty());
        draft.edit(0, new SetCell("fit-age", "fit-age.young", "fit-age_out1", "4"))
                .then()
                .statusCode(200);
        draft.show("/diff")
                .then()
                .statusCode(200)
                .body("same", equalTo(false))
                .body("baseVersion", equalTo(1))
                .body("tables.id", hasItem("fit-age"))
                .body("tables[0].rows[0].cells[0].before", equalTo("0"))
                .body("tables[0].rows[0].cells[0].after", equalTo("4"))
                .body("tables[0].heading.result", hasItems(true, false))
                .body("tables[0].rows[0].before.last()", equalTo("0"))
                .body("tables[0].rows[0].after.last()", equalTo("4"));
    }

    @Test
    void a_row_that_is_called_otherwise_is_called_as_it_is_written_now() {
        Calls draft = Calls.begin();
        draft.edit(0, new LabelRow("fit-age", "fit-age.young", "Not yet grown up"))
                .then()
                .statusCode(200);
        draft.show("/diff")
                .then()
                .statusCode(200)
                .body("tables[0].rows[0].label", equalTo("Not yet grown up"))
                .body("tables[0].rows[0].text", startsWith("Not yet grown up"));
    }

    @Test
    void a_draft_of_the_live_version_has_nothing_to_merge() {
        Calls draft = Calls.begin();
        draft.turn("merge", 0)
                .then()
                .statusCode(200)
                .body("revision", equalTo(0))
                .body("baseVersion", equalTo(1));
    }

    @Test
    void what_a_merge_would_come_to_is_what_the_draft_changes_then() {
        Calls draft = Calls.begin();
        draft.edit(0, new SetCell("fit-age", "fit-age.young", "fit-age_out1", "4"))
                .then()
                .statusCode(200);
        Calls.post("/" + draft.id() + "/merge/preview", Map.of("revision", 1))
                .then()
                .statusCode(200)
                .body("settled", equalTo(true))
                .body("conflicts", empty())
                .body("live", equalTo(1))
                .body("difference.tables.id", hasItem("fit-age"));
        Calls.post("/" + draft.id() + "/merge/preview", Map.of("revision", 0))
                .then()
                .statusCode(409);
    }

    @Test
    void a_choice_is_mine_or_theirs() {
        Calls draft = Calls.begin();
        Calls.post("/" + draft.id() + "/merge", Map.of("revision", 0, "choices", Map.of("cell/a/b/c", "both")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/choices"));
    }
}
