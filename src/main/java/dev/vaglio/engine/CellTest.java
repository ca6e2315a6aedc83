package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One test of an input cell, for values of the kinds that it is written for. */
sealed interface CellTest {
    /** True or false, or null for a value of a kind that FEEL has to judge. */
    @Nullable
    Boolean holds(@Nullable Object value);

    /** The value is the literal: text, number, true, false or null. */
    record Equal(@Nullable Object literal) implements CellTest {
        @Override
        public @Nullable Boolean holds(@Nullable Object value) {
            if (value instanceof BigDecimal number) {
                return literal instanceof BigDecimal other && number.compareTo(other) == 0;
            }
            return value == null || value instanceof String || value instanceof Boolean
                    ? java.util.Objects.equals(value, literal)
                    : null;
        }
    }

    /** The value is a number between two, each of them part of the range where it is closed; null is no bound. */
    record Within(
            @Nullable BigDecimal least,
            boolean leastClosed,
            @Nullable BigDecimal most,
            boolean mostClosed) implements CellTest {
        @Override
        public @Nullable Boolean holds(@Nullable Object value) {
            if (value instanceof BigDecimal number) {
                return (least == null || isBelow(least, leastClosed, number))
                        && (most == null || isBelow(number, mostClosed, most));
            }
            return value == null ? Boolean.FALSE : null;
        }

        private static boolean isBelow(BigDecimal low, boolean orEqual, BigDecimal high) {
            int order = low.compareTo(high);
            return order < 0 || order == 0 && orEqual;
        }
    }

    /** The value is a text that has the part in it. */
    record Containing(String part) implements CellTest {
        @Override
        public @Nullable Boolean holds(@Nullable Object value) {
            return value instanceof String text ? (Boolean) text.contains(part) : null;
        }
    }

    /** The value is a list that has the text among its elements. */
    record Listing(String text) implements CellTest {
        @Override
        public @Nullable Boolean holds(@Nullable Object value) {
            return value instanceof List<?> list ? (Boolean) list.contains(text) : null;
        }
    }
}
