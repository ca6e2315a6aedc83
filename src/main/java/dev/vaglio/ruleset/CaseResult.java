package dev.vaglio.ruleset;

import java.util.List;
import java.util.Set;

/**
 * What came of one case.
 *
 * @param failures each with path, expected and actual; empty where the case holds
 * @param evaluated the tables that were evaluated
 * @param counted the rows that counted
 */
public record CaseResult(Case of, List<String> failures, Set<String> evaluated, Set<String> counted) {
    public boolean holds() {
        return failures.isEmpty();
    }

    /** The case and its failures, a line each. */
    public String report() {
        return of.file() + ": " + of.name()
                + failures.stream().map(line -> "\n    " + line).reduce("", String::concat);
    }
}
