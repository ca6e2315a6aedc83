package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of an input column that every cell of the column takes alike. */
public sealed interface ValueClass {
    /** Nothing is known: null. */
    record Unknown() implements ValueClass {}

    /** One value: text, number or boolean. */
    record One(Object value) implements ValueClass {}

    /** The numbers between two, none of them included; null is no bound. */
    record Between(@Nullable BigDecimal least, @Nullable BigDecimal most) implements ValueClass {}

    /** Texts or lists with these parts in them, and with none of the others that cells ask for. */
    record With(List<String> parts) implements ValueClass {}

    /** Every value that no cell names. */
    record Other() implements ValueClass {}
}
