package dev.vaglio.proposal;

import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What CRMs call things, as {@code dmn/column-names.yaml} of the bundle says; empty where there is none. */
public final class Lexicon {
    static final String FILE = "dmn/column-names.yaml";
    /** Percent. */
    static final int ALL = 100;

    private final Map<String, @Nullable Object> tree;

    private Lexicon(Map<String, @Nullable Object> tree) {
        this.tree = tree;
    }

    /** Throws {@link dev.vaglio.ruleset.UnreadableBundle} where the file is no YAML. */
    public static Lexicon of(RuleSetSource source) {
        return new Lexicon(source.files().containsKey(FILE) ? map(Yaml.read(source, FILE)) : Map.of());
    }

    /** Percent, by key; 100 where the file does not say. */
    int percent(String key) {
        return tree.get(key) instanceof Number percent ? percent.intValue() : ALL;
    }

    /** A list of texts. */
    List<String> texts(String... path) {
        return texts(at(path));
    }

    /** The words of each text of a list. */
    Set<String> words(String... path) {
        return words(texts(path));
    }

    /** A text; null where there is none. */
    @Nullable
    String text(String... path) {
        return at(path) instanceof String text ? text : null;
    }

    /** Other writings of an enumeration's values, squeezed, and the value of each. */
    Map<String, String> writings(String fact) {
        Map<String, String> writings = new LinkedHashMap<>();
        map(at("values", fact))
                .keySet()
                .forEach(value -> texts("values", fact, value)
                        .forEach(text -> writings.putIfAbsent(NameWords.squeezed(text), value)));
        return writings;
    }

    /** Kinds of activities that columns count: each with {@code set}, {@code count} and {@code lastAt}. */
    List<Map<String, @Nullable Object>> counters() {
        return tree.get("counters") instanceof List<?> list
                ? list.stream().map(Lexicon::map).toList()
                : List.of();
    }

    /** The words of each name of a column that fills a field of the counter. */
    Set<String> counterWords(int counter, String field) {
        return words(texts(counters().get(counter).get(field)));
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Set<String> words(List<String> texts) {
        return texts.stream().map(NameWords::of).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Object at(String... path) {
        Object at = tree;
        for (String key : path) {
            at = map(at).get(key);
        }
        return at;
    }

    static Map<String, @Nullable Object> map(@Nullable Object tree) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> given) {
            given.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }
}
