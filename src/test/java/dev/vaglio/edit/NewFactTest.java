package dev.vaglio.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.edit.BundlePatch.Result;
import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.FactType;
import dev.vaglio.engine.RuleSetSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A column over a fact that the company did not have before (P7). */
class NewFactTest {
    private final TreeMap<String, String> files = new TreeMap<>(
            Map.of("dmn/types.dmn", Models.file("dmn/types.dmn"), "dmn/fit.dmn", Models.file("dmn/fit.dmn")));

    @Test
    void the_fact_is_declared_in_the_same_gesture_and_types_its_column() {
        assertThat(typed(new NewFact("string", List.of("free", "pro"))))
                .isEqualTo(new FactType.Text(List.of("free", "pro")));
        assertThat(typed(new NewFact("number", List.of()))).isEqualTo(new FactType.Number(null, null));
        assertThat(typed(new NewFact("date and time", List.of()))).isEqualTo(new FactType.DateTime());
    }

    private FactType typed(NewFact fact) {
        Result.Applied applied = (Result.Applied) BundlePatch.apply(files, List.of(column("Facts.custom.plan", fact)));
        TreeMap<String, String> all = new TreeMap<>(files);
        all.putAll(applied.files());
        return BundleTables.of(new RuleSetSource("lead", all))
                .table("fit-age")
                .orElseThrow()
                .inputs()
                .get(1)
                .type();
    }

    @Test
    void what_can_be_no_new_fact_is_refused() {
        refused("fact-taken", "Facts.custom.occupation", new NewFact("string", List.of()));
        refused("invalid-fact", "Facts.contact.age", new NewFact("number", List.of()));
        refused("invalid-fact", "Facts.custom.x y", new NewFact("number", List.of()));
        refused("invalid-fact", "Facts.custom.plan", new NewFact("function", List.of()));
        refused("invalid-fact", "Facts.custom.plan", new NewFact("number", List.of("1")));
        refused("invalid-fact", "Facts.custom.plan", new NewFact("string", List.of("a\" , \"b")));
        files.remove("dmn/types.dmn");
        refused("no-custom-facts", "Facts.custom.plan", new NewFact("string", List.of()));
    }

    private void refused(String code, String expression, NewFact fact) {
        assertThat(BundlePatch.apply(files, List.of(column(expression, fact))))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static AddColumn column(String expression, NewFact fact) {
        return new AddColumn("fit-age", "", "Plan", expression, null, 1, fact);
    }
}
