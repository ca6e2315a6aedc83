package dev.vaglio.engine;

/** How much of a decision is asked for. Both depths come to the same outcome, measures and trace. */
public enum Depth {
    /** With what would change the decision: nearest thresholds and the next evaluation. */
    FULL,
    /** What is so now, alone: the outcome has no {@code nearest}, and there is no next evaluation. */
    VERDICT
}
