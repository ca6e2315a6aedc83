package dev.vaglio.workbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The words around the tables of a workbook, in one language. */
final class Words {
    private static final String FALLBACK = "en";
    private static final Set<String> LANGUAGES = Set.of(FALLBACK, "it");

    private final Properties texts;

    private Words(Properties texts) {
        this.texts = texts;
    }

    /** English for a language that there are none in. */
    static Words in(String language) {
        String name = "/workbook/" + (LANGUAGES.contains(language) ? language : FALLBACK) + ".properties";
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Words(texts);
    }

    String text(String key) {
        return texts.getProperty(key, key);
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
