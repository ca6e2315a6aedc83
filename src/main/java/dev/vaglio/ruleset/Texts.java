package dev.vaglio.ruleset;

import dev.vaglio.engine.RowLabels;
import dev.vaglio.engine.RuleSetSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a bundle: labels of rows and facts, reasons and advice by code, in each language. A row whose own label is
 * another than its English text has been renamed since, and is called so in every language. Shared by all threads.
 */
public final class Texts {
    /** The language of a text that the wanted language lacks. */
    public static final String FALLBACK = "en";

    private static final Pattern FILE = Pattern.compile("dmn/texts\\.([a-z]{2,3})\\.yaml");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");
    private static final String NOT_KNOWN = "…";

    private final SortedMap<String, Map<String, String>> byLanguage;
    private final Once<Map<String, String>> rows;

    private Texts(SortedMap<String, Map<String, String>> byLanguage, Once<Map<String, String>> rows) {
        this.byLanguage = byLanguage;
        this.rows = rows;
    }

    /** Reads {@code dmn/texts.<language>.yaml}, and the models when a text is first asked for; throws {@link UnreadableBundle} where one is no map of texts. */
    public static Texts of(RuleSetSource source) {
        SortedMap<String, Map<String, String>> byLanguage = new TreeMap<>();
        for (String path : source.files().keySet()) {
            Matcher file = FILE.matcher(path);
            if (file.matches()) {
                byLanguage.put(file.group(1), texts(path, Tree.map(path, Yaml.read(source, path))));
            }
        }
        return new Texts(byLanguage, new Once<>(() -> RowLabels.of(source)));
    }

    /** Two- or three-letter codes, sorted. */
    public Set<String> languages() {
        return byLanguage.keySet();
    }

    Set<String> keys(String language) {
        return byLanguage.getOrDefault(language, Map.of()).keySet();
    }

    /** Picks a language for an {@code Accept-Language} header; English for none, a broken one and one that has no texts. */
    public String choose(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return FALLBACK;
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), languages());
            return best == null ? FALLBACK : best;
        } catch (IllegalArgumentException malformed) {
            return FALLBACK;
        }
    }

    /**
     * The text of a row id, a code or an input expression with {@code {name}} filled from the values; a value that is a
     * key itself is given by its own text. Null where neither the language nor English nor a row has one.
     */
    public @Nullable String text(String language, String key, Map<String, ? extends @Nullable Object> values) {
        String text = raw(language, key);
        return text == null
                ? null
                : PLACEHOLDER
                        .matcher(text)
                        .replaceAll(name -> Matcher.quoteReplacement(shown(language, values.get(name.group(1)))));
    }

    private @Nullable String raw(String language, String key) {
        String own = byLanguage.getOrDefault(language, Map.of()).get(key);
        String english = byLanguage.getOrDefault(FALLBACK, Map.of()).get(key);
        if (own == null && english == null || renamed(key)) {
            return rows.get().get(key);
        }
        return own == null ? english : own;
    }

    /** Whether a row is called otherwise in its table than in its English text. */
    boolean renamed(String row) {
        String english = byLanguage.getOrDefault(FALLBACK, Map.of()).get(row);
        return english != null && !english.equals(rows.get().getOrDefault(row, english));
    }

    private String shown(String language, @Nullable Object value) {
        if (value == null) {
            return NOT_KNOWN;
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> all = new ArrayList<>(items);
            return all.stream().map(item -> shown(language, item)).collect(Collectors.joining(", "));
        }
        String own = raw(language, value.toString());
        return own == null ? value.toString() : own;
    }

    private static Map<String, String> texts(String path, Map<String, @Nullable Object> tree) {
        Map<String, String> texts = new TreeMap<>();
        tree.forEach((key, value) -> {
            if (!(value instanceof String text)) {
                throw new UnreadableBundle(path + ": " + key + " is not a text");
            }
            texts.put(key, text);
        });
        return texts;
    }
}
