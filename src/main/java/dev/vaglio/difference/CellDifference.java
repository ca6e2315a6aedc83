package dev.vaglio.difference;

import org.jspecify.annotations.Nullable;

/**
 * One cell that is written otherwise.
 *
 * @param column the column's id
 * @param label the column's label
 * @param result whether it is what the row gives, not what it asks for
 * @param before as it was written; null where the column is new
 * @param after as it is written now; null where the column is gone
 */
public record CellDifference(
        String column,
        String label,
        boolean result,
        @Nullable String before,
        @Nullable String after) {}
