package dev.vaglio.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not as it was, where it was.
 *
 * @param from its place before, counted from 1; null where it is new
 * @param to its place now; null where it is gone
 * @param cells those that are written otherwise; of a new row and of one that is gone, all that are written
 * @param labelBefore its label before where that is another
 * @param annotation its annotation where that is another; null where it is the same
 */
public record RowDifference(
        String row,
        String label,
        Change change,
        @Nullable Integer from,
        @Nullable Integer to,
        List<CellDifference> cells,
        @Nullable String labelBefore,
        @Nullable Annotation annotation) {
    /** What is written beside a row, before and now. */
    public record Annotation(
            @Nullable String before, @Nullable String after) {}
}
