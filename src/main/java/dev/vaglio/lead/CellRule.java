package dev.vaglio.lead;

import dev.vaglio.engine.FactType;

/** What the cells of one column say of one fact. */
record CellRule(ColumnNames columns, FactPath fact, FactType type, Silence silence, Translation translation) {
    /** What a cell says; never throws. */
    Meaning read(String cell) {
        String text = cell.strip();
        return silence.covers(text) ? Meaning.NOTHING : translation.of(text);
    }
}
