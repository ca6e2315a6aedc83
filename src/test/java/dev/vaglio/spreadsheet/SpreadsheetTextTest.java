package dev.vaglio.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void what_could_be_a_formula_is_a_text(String text) {
        assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rossi", "a=1", " =1"})
    void other_texts_stay_as_they_are(String text) {
        assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-1", "@SUM(A1)", "Rossi", "'t Hart", ""})
    void what_was_made_harmless_is_read_as_it_was(String text) {
        assertThat(SpreadsheetText.read(SpreadsheetText.harmless(text))).isEqualTo(text);
    }

    @Test
    void a_text_is_made_harmless_once() {
        assertThat(SpreadsheetText.harmless(SpreadsheetText.harmless("=1"))).isEqualTo("'=1");
    }
}
