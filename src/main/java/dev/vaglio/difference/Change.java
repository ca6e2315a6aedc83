package dev.vaglio.difference;

/** What became of a table, a column, a row or a file. */
public enum Change {
    ADDED,
    REMOVED,
    CHANGED,
    /** The same content in another place. */
    MOVED,
    MOVED_AND_CHANGED
}
