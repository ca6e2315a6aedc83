package dev.vaglio.reference;

import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import java.util.List;

/** What was read: items, or everything that is wrong with them. */
record Read(List<Item> items, List<Fault> faults) {
    private static final int SHOWN = 100;

    Read {
        items = List.copyOf(items);
        faults = List.copyOf(faults);
    }

    /** The items; throws the problem with each fault at its place, of very many the first. */
    List<Item> orRefuse() {
        if (faults.isEmpty()) {
            return items;
        }
        throw Problem.of(ProblemType.INVALID_REFERENCE, faults.size() + " fault(s); nothing was changed.")
                .withErrors(faults.stream().limit(SHOWN).toList())
                .asException();
    }
}
