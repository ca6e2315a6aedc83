package dev.vaglio.decision;

import dev.vaglio.problem.Problem;

/** What a call comes to. */
sealed interface Answered {
    /** {@code repeated}: it was decided by an earlier call with the same key. */
    record Given(DecisionDocument document, boolean repeated) implements Answered {}

    record Refused(Problem problem) implements Answered {}
}
