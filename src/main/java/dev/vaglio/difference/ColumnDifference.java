package dev.vaglio.difference;

import org.jspecify.annotations.Nullable;

/**
 * A column that came, went, or asks for something else.
 *
 * @param before its expression, or the name of the output, as it was; null where it is new
 * @param after the same as it is now; null where it is gone
 */
public record ColumnDifference(
        String column,
        String label,
        Change change,
        @Nullable String before,
        @Nullable String after) {}
