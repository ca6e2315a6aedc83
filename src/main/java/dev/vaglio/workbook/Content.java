package dev.vaglio.workbook;

import dev.vaglio.engine.DecisionTable;
import java.util.List;
import java.util.Optional;

/** Tables that a file may have been made from. */
public record Content(Origin origin, List<DecisionTable> tables) {
    public Content {
        tables = List.copyOf(tables);
    }

    Optional<DecisionTable> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }
}
