package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSetSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** S4: no row of the personas' tables stands alone. */
class PersonaCheckTest {
    private static final RuleSetSource SHIPPED = Bundle.folder(Bundle.DEFAULT, Path.of(""));
    private static final String FILE = "dmn/persona.dmn";

    @Test
    void the_shipped_tables_of_personas_agree() {
        assertThat(PersonaCheck.of(SmallRules.compiled(SHIPPED))).isEmpty();
    }

    @Test
    void a_criterion_of_another_name_is_found_in_both_tables() {
        assertThat(found("persona-criteria.it-lead-wish_out2\"><text>\"wish\"", "industry", "wish"))
                .containsExactly(
                        "persona-criteria.it-lead-wish: It is worth no points",
                        "persona-points.it-lead-wish: No row says when it matches");
    }

    @Test
    void a_criterion_that_nobody_asks_for_is_found_for_each_persona() {
        assertThat(found("persona-questions.industry_out1\"><text>\"industry\"", "need", "industry"))
                .containsExactly("persona-points.business-owner-industry: No question asks for it");
    }

    @Test
    void a_persona_that_is_none_is_found() {
        assertThat(found("personas.it-lead_out1\"><text>\"it_lead\"", "sales_leader", "it_lead"))
                .hasSize(5)
                .allMatch(fault -> fault.endsWith("There is no such persona"));
    }

    @Test
    void more_personas_than_are_kept_apart_raise_a_warning() {
        assertThat(found("persona-limits.all_out1\"><text>6", "3", "6"))
                .containsExactly("persona-limits.all: 4 personas; 3 at most are kept apart");
    }

    @Test
    void a_rule_set_without_personas_is_not_asked() {
        assertThat(PersonaCheck.of(SmallRules.compiled(SmallRules.source()))).isEmpty();
    }

    private static List<String> found(String cell, String instead, String of) {
        Map<String, String> files = new TreeMap<>(SHIPPED.files());
        assertThat(files.get(FILE)).contains(cell);
        files.computeIfPresent(
                FILE,
                (file, text) -> text.replace(
                        cell, cell.replace(">" + of, ">" + instead).replace("\"" + of + "\"", "\"" + instead + "\"")));
        return PersonaCheck.of(SmallRules.compiled(new RuleSetSource(Bundle.DEFAULT, files))).stream()
                .map((Diagnostic one) -> one.row() + ": " + one.message())
                .toList();
    }
}
