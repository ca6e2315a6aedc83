package dev.vaglio.lead;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of one file under its header, read as one mapping says, and what that mapping did not know in them. */
final class MappedRows {
    private final Mapping mapping;
    private final List<String> columns;
    private final Map<String, Integer> places;
    private final List<String> rest;
    private final Joins joins;
    private final Tally tally = new Tally();

    private MappedRows(Mapping mapping, List<String> columns, Map<String, Integer> places, Joins joins) {
        this.mapping = mapping;
        this.columns = columns;
        this.places = places;
        this.joins = joins;
        this.rest = mapping.rest(columns);
    }

    static MappedRows under(List<String> columns, Mapping mapping, Joins joins) throws CsvFields.Unreadable {
        Map<String, Integer> places = new HashMap<>();
        for (String column : columns) {
            if (places.putIfAbsent(column, places.size()) != null) {
                throw new CsvFields.Unreadable("duplicate_column");
            }
        }
        if (!mapping.id().isAmong(places.keySet())) {
            throw new CsvFields.Unreadable("no_id_column");
        }
        return new MappedRows(mapping, columns, places, joins);
    }

    Intake intake(List<String> cells, LeadReader reader, boolean strict) throws CsvFields.Unreadable {
        if (cells.size() != columns.size()) {
            throw new CsvFields.Unreadable("wrong_number_of_fields");
        }
        MappedRow row = new MappedRow(mapping, rest, joins.joined(column -> cell(cells, column)));
        row.unknown().forEach(unknown -> tally.add(unknown.column(), unknown.value()));
        return row.intake(reader, strict);
    }

    MappingSummary summary() {
        List<String> unmapped = mapping.takesRest() ? List.of() : rest;
        Set<String> there = new HashSet<>(columns);
        there.addAll(joins.columns());
        return new MappingSummary(tally.mostFrequentFirst(), mapping.missing(there), unmapped, joins.summary());
    }

    private String cell(List<String> cells, String column) {
        Integer place = places.get(column);
        return place == null ? "" : cells.get(place);
    }
}
