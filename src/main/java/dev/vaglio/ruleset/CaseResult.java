package dev.vaglio.ruleset;

import dev.vaglio.engine.Trace;
import java.util.List;

/**
 * What came of one case.
 *
 * @param failures each with path, expected and actual; empty where the case holds
 * @param trace how it was decided; empty where its facts were refused
 */
public record CaseResult(Case of, List<String> failures, Trace trace) {
    public boolean holds() {
        return failures.isEmpty();
    }

    /** The case and its failures, a line each. */
    public String report() {
        return of.file() + ": " + of.name()
                + failures.stream().map(line -> "\n    " + line).reduce("", String::concat);
    }
}
