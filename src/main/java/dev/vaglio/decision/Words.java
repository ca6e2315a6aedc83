package dev.vaglio.decision;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts of a bundle in one language. */
@FunctionalInterface
public interface Words {
    /** The text of a row id, a code or an input expression with its placeholders filled; null where there is none. */
    @Nullable
    String text(String key, Map<String, ? extends @Nullable Object> values);

    /** These, and where they have none the others. */
    default Words or(Words others) {
        return (key, values) -> {
            String text = text(key, values);
            return text == null ? others.text(key, values) : text;
        };
    }
}
