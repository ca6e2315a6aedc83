package dev.vaglio.decision;

import dev.vaglio.problem.Problem;
import java.util.function.Supplier;

/** What a call comes to. */
sealed interface Answered {
    /**
     * A decision.
     *
     * @param repeated it was decided by an earlier call with the same key
     * @param beneath what it rests on, put together when it is asked for
     */
    record Given(DecisionDocument document, boolean repeated, Supplier<Beneath> beneath) implements Answered {
        /** Decided now; throws the problem of a lead that the rules could not decide. */
        static Given of(Decided decided) {
            return new Given(decided.document(), false, decided::beneath);
        }
    }

    record Refused(Problem problem) implements Answered {}
}
