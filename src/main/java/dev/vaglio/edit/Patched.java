package dev.vaglio.edit;

import java.util.List;

/** What becomes of edits: all of them made, or none. */
public sealed interface Patched {
    /** @param xml the model's text; outside the edited places it is the same, character by character */
    record Applied(String xml, List<Change> changes) implements Patched {}

    /**
     * The first edit that can not be made.
     *
     * @param index from 0; -1 where the model itself can not be read
     * @param code stable, such as {@code unknown-row}
     */
    record Refused(int index, String code, String why) implements Patched {}
}
