package dev.vaglio.draft;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.vaglio.edit.TableEdit.SetCell;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
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
                .body("tables[0].rows[0].cells[0].after", equalTo("4"));
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
    void a_choice_is_mine_or_theirs() {
        Calls draft = Calls.begin();
        Calls.post("/" + draft.id() + "/merge", Map.of("revision", 0, "choices", Map.of("cell/a/b/c", "both")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/choices"));
    }
}
