package dev.vaglio.difference;

import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One of the contents that are compared.
 *
 * @param tables in the order of files and of tables in them
 * @param files a text a path
 */
public record Side(List<DecisionTable> tables, SortedMap<String, String> files) {
    public static Side of(RuleSet ruleSet) {
        return new Side(ruleSet.tables(), ruleSet.source().files());
    }

    /** As far as the tables can be read, also where the rules do not compile. */
    public static Side of(RuleSetSource source) {
        return new Side(BundleTables.of(source).tables(), source.files());
    }

    Optional<DecisionTable> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** What is written as the label of a row; its id where it is not there. */
    String labelOf(String row) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(written -> written.id().equals(row))
                .map(DecisionTable.Row::label)
                .findFirst()
                .orElse(row);
    }

    Map<String, DecisionTable> byId() {
        Map<String, DecisionTable> byId = new LinkedHashMap<>();
        tables.forEach(table -> byId.put(table.id(), table));
        return byId;
    }
}
