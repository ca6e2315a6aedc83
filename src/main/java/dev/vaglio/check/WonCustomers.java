package dev.vaglio.check;

import java.util.Map;

/** Whom was sold to, as the decision log knows it; without a log nobody is known. */
@FunctionalInterface
public interface WonCustomers {
    /** Nobody is known, as on the command line. */
    WonCustomers UNKNOWN = (ruleSet, stage) -> Map.of();

    /**
     * How many leads whose current decision has them in a stage are of each persona (S4); those of none under an empty
     * text.
     */
    Map<String, Long> byPersona(String ruleSet, String stage);
}
