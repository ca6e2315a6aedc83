package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = Texts.of(SmallRules.with(Map.of(
            "dmn/texts.en.yaml", """
            silence: "No reply to {attempts} calls on {channels}, last in {stage}"
            contact: Contact
            only_english: Only here
            """,
            "dmn/texts.it.yaml", """
            silence: "Nessuna risposta a {attempts} chiamate ({channels}) in {stage}"
            contact: Contatto
            """)));

    @Test
    void placeholders_are_filled_and_codes_in_them_are_put_in_words() {
        Map<String, Object> values =
                Map.of("attempts", new BigDecimal("6.0"), "channels", List.of("phone", "email"), "stage", "contact");

        assertThat(texts.text("en", "silence", values))
                .isEqualTo("No reply to 6 calls on phone, email, last in Contact");
        assertThat(texts.text("it", "silence", values))
                .isEqualTo("Nessuna risposta a 6 chiamate (phone, email) in Contatto");
    }

    @Test
    void a_value_may_hold_what_looks_like_a_placeholder() {
        assertThat(texts.text("en", "silence", Map.of("attempts", "$1{stage}\\", "channels", 2, "stage", "x")))
                .isEqualTo("No reply to $1{stage}\\ calls on 2, last in x");
    }

    @Test
    void a_value_that_is_not_there_shows_as_missing() {
        assertThat(texts.text("en", "silence", Map.of())).contains("…");
    }

    @Test
    void a_text_that_a_language_lacks_is_english_and_one_that_nobody_has_is_none() {
        assertThat(texts.text("it", "only_english", Map.of())).isEqualTo("Only here");
        assertThat(texts.text("it", "nowhere", Map.of())).isNull();
    }

    @Test
    void a_renamed_row_is_called_so_in_every_language_and_any_other_by_its_text() {
        Texts texts = Texts.of(SmallRules.with(Map.of(
                "dmn/texts.en.yaml", """
                fit-company.software: Software
                fit-company.large: A hundred people
                """,
                "dmn/texts.it.yaml", """
                fit-company.software: Informatica
                fit-company.large: Cento persone
                """)));

        assertThat(texts.text("it", "fit-company.software", Map.of())).isEqualTo("Informatica");
        assertThat(texts.text("it", "fit-company.large", Map.of())).isEqualTo("At least 100 people");
        assertThat(texts.text("en", "fit-company.large", Map.of())).isEqualTo("At least 100 people");
        assertThat(texts.text("it", "fit-company.huge", Map.of())).isEqualTo("Over 5000 people");
    }

    @Test
    void the_language_follows_the_header() {
        assertThat(texts.choose("it-IT,it;q=0.9,en;q=0.8")).isEqualTo("it");
        assertThat(texts.choose("de, it;q=0.5")).isEqualTo("it");
        assertThat(texts.choose("de")).isEqualTo("en");
        assertThat(texts.choose(null)).isEqualTo("en");
        assertThat(texts.choose(";;;")).isEqualTo("en");
    }

    @Test
    void a_key_twice_is_refused_with_its_line() {
        assertThatThrownBy(() -> Texts.of(SmallRules.with(Map.of("dmn/texts.en.yaml", "a: b\na: c\n"))))
                .isInstanceOf(UnreadableBundle.class)
                .hasMessageContaining("dmn/texts.en.yaml:2");
    }
}
