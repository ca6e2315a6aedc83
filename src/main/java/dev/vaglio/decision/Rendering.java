package dev.vaglio.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts words beside the codes of a tree, whatever they are: an object with {@code row}, {@code fact} or {@code input}
 * gets {@code label}, one with {@code code} gets {@code text}. Beside a row's label the words of its {@code input} are
 * {@code inputLabel}, those of the row that it {@code becomes} are {@code becomesLabel}. What has no words in the bundle
 * stays without.
 */
public final class Rendering {
    private static final String FACTS = "Facts.";

    private final Words words;

    public Rendering(Words words) {
        this.words = words;
    }

    public Map<String, @Nullable Object> of(Map<?, ?> object) {
        Map<String, @Nullable Object> rendered = new TreeMap<>();
        object.forEach((key, value) -> rendered.put(String.valueOf(key), value(value)));
        label(object, rendered);
        put(rendered, "text", object.get("code"), object);
        return rendered;
    }

    private void label(Map<?, ?> object, Map<String, @Nullable Object> rendered) {
        if (object.get("row") instanceof String row) {
            put(rendered, "label", row, object);
            put(rendered, "inputLabel", object.get("input"), object);
            put(rendered, "becomesLabel", object.get("becomes"), object);
        } else if (object.get("fact") instanceof String fact) {
            put(rendered, "label", FACTS + fact, object);
        } else {
            put(rendered, "label", object.get("input"), object);
        }
    }

    private void put(Map<String, @Nullable Object> rendered, String member, @Nullable Object key, Map<?, ?> object) {
        if (key instanceof String code && !rendered.containsKey(member)) {
            String text = words.text(code, values(object));
            if (text != null) {
                rendered.put(member, text);
            }
        }
    }

    /** What may stand in a text: the fields of the object, and of its evidence. */
    private static Map<String, @Nullable Object> values(Map<?, ?> object) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        if (object.get("evidence") instanceof Map<?, ?> evidence) {
            evidence.forEach((key, value) -> values.put(String.valueOf(key), value));
        }
        object.forEach((key, value) -> values.put(String.valueOf(key), value));
        return values;
    }

    private @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return of(object);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> rendered = new ArrayList<>(list.size());
            list.forEach(element -> rendered.add(value(element)));
            return rendered;
        }
        return value;
    }
}
