package dev.vaglio.lead;

import java.util.List;

/**
 * What a mapping did not know in the rows so far.
 *
 * @param unknownValues most frequent first
 * @param missingColumns columns of the mapping that the file does not have
 * @param unmappedColumns columns of the file that the mapping does not name
 * @param joins second files that the rows were joined to
 */
public record MappingSummary(
        List<UnknownValue> unknownValues, List<String> missingColumns, List<String> unmappedColumns, List<Join> joins) {
    /** A second file with so many rows, and how many rows of the first found none in it. */
    public record Join(String name, int rows, long unmatched) {}

    /** A value (cut to a length) that a column's translation does not have, and in how many rows. */
    public record UnknownValue(String column, String value, long count) {}
}
