package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type of a fact, as the item definitions of the bundle's {@code types.dmn} say it. Every fact may be unknown (null). */
public sealed interface FactType {
    /** Free text, or one of the allowed values where the list is not empty. */
    record Text(List<String> allowed) implements FactType {}

    /** A number between two bounds, each included; null is no bound. */
    record Number(@Nullable BigDecimal least, @Nullable BigDecimal most) implements FactType {}

    record Bool() implements FactType {}

    /** A point in time, {@link java.time.Instant} in the facts. */
    record DateTime() implements FactType {}

    /** A calendar day, {@link java.time.LocalDate} in the facts. */
    record Date() implements FactType {}

    record ListOf(FactType element) implements FactType {}

    /** Named facts in the order of the item definition. */
    record Structure(Map<String, FactType> components) implements FactType {}
}
