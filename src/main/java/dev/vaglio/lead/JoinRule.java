package dev.vaglio.lead;

/**
 * How rows find theirs in a second file, whose columns are then called {@code <name>.<column>}.
 *
 * @param column of the row, whose cell is looked for
 * @param key the column of the second file in which it is looked for
 */
record JoinRule(String name, ColumnNames column, String key) {
    String prefix() {
        return name + ".";
    }
}
