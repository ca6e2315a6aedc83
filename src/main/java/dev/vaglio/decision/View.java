package dev.vaglio.decision;

import dev.vaglio.problem.Query;

/** How much of a decision is shown: the answer, or also the facts, the measures and the trace of every table. */
public final class View {
    /** The name of the query parameter. */
    public static final String PARAMETER = "view";

    private static final String FULL = "full";

    private View() {}

    /** Whether all is asked for; a value that is none is a 400. */
    public static boolean full(Query query) {
        return FULL.equals(query.oneOf(PARAMETER, "answer", FULL));
    }
}
