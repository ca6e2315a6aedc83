package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionTable;

/**
 * One changed cell.
 *
 * @param column place among the inputs, or among the outputs
 * @param local other rows of the table keep counting as they did, so that many of these can be tried at once
 */
record Mutant(DecisionTable table, DecisionTable.Row row, boolean output, int column, String text, boolean local) {
    String was() {
        return (output ? row.outputs() : row.inputs()).get(column);
    }

    private String columnLabel() {
        return (output ? table.outputs() : table.inputs()).get(column).label();
    }

    @Override
    public String toString() {
        return table.file() + " " + row.id() + " " + (output ? "output " : "input ") + columnLabel() + ": " + was()
                + " -> " + text;
    }
}
