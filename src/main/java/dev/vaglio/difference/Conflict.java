package dev.vaglio.difference;

import org.jspecify.annotations.Nullable;

/**
 * A place that both changed, each otherwise. As long as nobody chose, theirs stands.
 *
 * @param id names the place, the same at every attempt
 * @param base as it was; null where there was nothing
 * @param mine as the draft has it; null where it took it away
 * @param theirs as the newer version has it; null where it took it away
 * @param choice whose was taken, null while nobody chose
 */
public record Conflict(
        String id,
        Kind kind,
        String file,
        @Nullable String table,
        @Nullable String row,
        @Nullable String column,
        @Nullable String base,
        @Nullable String mine,
        @Nullable String theirs,
        @Nullable Choice choice) {
    /** What it is that both changed. */
    public enum Kind {
        CELL,
        LABEL,
        ANNOTATION,
        /** One changed a row that the other took away, or both added another row of the same id. */
        ROW,
        /** Both put rows of a table in another order. */
        ORDER,
        /** What is no cell: lines of a text, or the model around the tables. */
        FILE
    }

    /** Whose change is taken. */
    public enum Choice {
        MINE,
        THEIRS
    }

    public boolean open() {
        return choice == null;
    }
}
