package dev.vaglio.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The typed tables of a bundle, read without compiling it: models with errors give what can be read of them. Safe on
 * hostile input as {@link RuleSetCompiler} is.
 *
 * @param diagnostics what is wrong with models, tables and cells as far as reading shows it, sorted
 */
public record BundleTables(List<DecisionTable> tables, List<Diagnostic> diagnostics) {
    public static BundleTables of(RuleSetSource source) {
        Findings findings = new Findings();
        return RuleSetCompiler.sized(source, findings)
                ? WithOwnClassLoader.call(() -> read(source, findings))
                : new BundleTables(List.of(), findings.sorted());
    }

    private static BundleTables read(RuleSetSource source, Findings findings) {
        Bundle bundle = Bundle.read(source, findings);
        ItemTypes types = new ItemTypes(bundle, findings);
        TableCheck check = new TableCheck(bundle, findings);
        List<DecisionTable> tables = new ArrayList<>();
        for (Model model : bundle.models()) {
            tables.addAll(new TableReader(model, types, findings).tables());
        }
        tables.forEach(check::check);
        return new BundleTables(List.copyOf(tables), findings.sorted());
    }

    /** The first table of that id. */
    public Optional<DecisionTable> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }
}
