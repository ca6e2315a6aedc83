package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vaglio.engine.Diagnostic;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsCheckTest {
    @Test
    void everything_that_the_shipped_tables_can_say_has_words_in_each_language() {
        assertThat(TextsCheck.of(SmallRules.compiled(Bundle.folder(Bundle.DEFAULT, Path.of("")))))
                .isEmpty();
    }

    @Test
    void a_row_a_fact_and_a_key_without_words_are_found_at_their_place() {
        var found = TextsCheck.of(SmallRules.compiled(SmallRules.with(Map.of(
                "dmn/texts.en.yaml", "fit-company.large: Large\nstray: Stray\n",
                "dmn/texts.it.yaml", "fit-company.large: Grande\n"))));

        assertThat(found)
                .extracting(Diagnostic::message)
                .contains("No text for stray", "No text for Facts.company.employees in texts.it.yaml")
                .doesNotContain("No text for fit-company.large in texts.en.yaml");
        assertThat(found)
                .filteredOn(one -> "fit-company.software".equals(one.row()))
                .extracting(Diagnostic::file)
                .containsOnly("dmn/fit.dmn");
        assertThat(found)
                .filteredOn(one -> one.severity() == Diagnostic.Severity.INFORMATION)
                .extracting(Diagnostic::code, Diagnostic::row)
                .contains(tuple("text-outdated", "fit-company.large"), tuple("text-missing", "fit-company.software"))
                .allSatisfy(one -> assertThat(one.toList().get(1)).isNotNull());
    }
}
