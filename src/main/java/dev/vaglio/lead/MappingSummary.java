package dev.vaglio.lead;

import java.util.List;

/**
 * What a mapping did not know in the rows so far.
 *
 * @param unknownValues most frequent first
 * @param missingColumns columns of the mapping that the file does not have
 * @param unmappedColumns columns of the file that the mapping does not name
 */
public record MappingSummary(
        List<UnknownValue> unknownValues, List<String> missingColumns, List<String> unmappedColumns) {
    /** A value (cut to a length) that a column's translation does not have, and in how many rows. */
    public record UnknownValue(String column, String value, long count) {}
}
