package dev.vaglio.engine;

import java.util.List;

/** What becomes of a bundle: a rule set that decides, or everything that stands against it at once. */
public sealed interface Compilation {
    List<Diagnostic> diagnostics();

    /** The diagnostics are warnings only. */
    record Compiled(RuleSet ruleSet, List<Diagnostic> diagnostics) implements Compilation {}

    /** At least one diagnostic is an error. Sorted by file, table, row, column. */
    record Rejected(List<Diagnostic> diagnostics) implements Compilation {}
}
