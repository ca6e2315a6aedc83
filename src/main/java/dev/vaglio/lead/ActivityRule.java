package dev.vaglio.lead;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An activity that a row may tell of.
 *
 * @param kind the column whose value says the activity's fields; without one the columns alone say whether there is one
 * @param fields further fields from columns
 * @param constants fields that are the same in each row
 */
record ActivityRule(Optional<CellRule> kind, List<CellRule> fields, Map<FactPath, Object> constants) {
    Stream<CellRule> cells() {
        return Stream.concat(kind.stream(), fields.stream());
    }
}
