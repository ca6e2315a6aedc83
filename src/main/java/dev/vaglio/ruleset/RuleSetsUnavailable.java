package dev.vaglio.ruleset;

/** The database that holds the versions cannot be read or written now. */
public final class RuleSetsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    RuleSetsUnavailable(Throwable cause) {
        super("The published rule sets cannot be reached", cause);
    }
}
