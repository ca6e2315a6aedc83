package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Types of facts in words. */
final class FactNames {
    private FactNames() {}

    static String of(FactType type) {
        if (type instanceof FactType.Text text) {
            return text.allowed().isEmpty() ? "a text" : "one of " + String.join(", ", text.allowed());
        }
        if (type instanceof FactType.Number number) {
            return range(number);
        }
        if (type instanceof FactType.Bool) {
            return "true or false";
        }
        if (type instanceof FactType.DateTime) {
            return Times.DATE_TIME;
        }
        if (type instanceof FactType.Date) {
            return Times.DATE;
        }
        return type instanceof FactType.ListOf ? "a list" : "an object";
    }

    static String range(FactType.Number type) {
        return "a number" + bound(" from ", type.least()) + bound(" to ", type.most());
    }

    private static String bound(String word, @Nullable BigDecimal bound) {
        return bound == null ? "" : word + bound.toPlainString();
    }
}
