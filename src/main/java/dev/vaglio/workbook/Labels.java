package dev.vaglio.workbook;

import dev.vaglio.ruleset.Texts;
import java.util.Map;
import java.util.function.BiFunction;

/** The labels of columns in one language: the text of an expression, or what the table says where there is none. */
public record Labels(Texts texts, String language) implements BiFunction<String, String, String> {
    @Override
    public String apply(String expression, String written) {
        String text = texts.text(language, expression, Map.of());
        return text == null ? written : text;
    }
}
