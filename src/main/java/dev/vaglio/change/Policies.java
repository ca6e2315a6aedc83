package dev.vaglio.change;

import dev.vaglio.difference.Difference;
import dev.vaglio.difference.Side;
import dev.vaglio.difference.TableDifference;
import dev.vaglio.engine.DecisionTable;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who has to agree with a content. It takes reading all tables of both sides, and a list asks it of each request: those that
 * were asked for last are kept.
 */
@Singleton
class Policies {
    private static final int KEPT = 200;

    /** By the hashes of the two contents. */
    private record Sides(String before, String after) {}

    private final Map<Sides, ApprovalPolicy> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /** Tables are joint as the base says or the draft does, so that nobody takes the mark away alone. */
    ApprovalPolicy of(Contents.Pair pair) {
        Sides sides = new Sides(pair.before().hash(), pair.after().hash());
        synchronized (kept) {
            ApprovalPolicy known = kept.get(sides);
            if (known != null) {
                return known;
            }
        }
        ApprovalPolicy policy = read(Side.of(pair.before()), Side.of(pair.after()));
        keep(sides, policy);
        return policy;
    }

    private void keep(Sides sides, ApprovalPolicy policy) {
        synchronized (kept) {
            kept.put(sides, policy);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    private static ApprovalPolicy read(Side before, Side after) {
        Set<String> joint = Stream.of(before, after)
                .flatMap(side -> side.tables().stream())
                .filter(DecisionTable::joint)
                .map(DecisionTable::id)
                .collect(Collectors.toSet());
        return new ApprovalPolicy(Difference.between(before, after).tables().stream()
                .map(TableDifference::id)
                .filter(joint::contains)
                .sorted()
                .toList());
    }
}
