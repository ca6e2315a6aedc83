package dev.vaglio.engine;

import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.TableLogic.Hit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hit policies of DMN: which of the rows that match count, and what value they give together.
 *
 * @param names of the outputs
 * @param priorities of each output the values that it may have, the first of them first; empty where none are listed
 */
record Hits(HitPolicy policy, List<String> names, List<List<Object>> priorities) {
    /** The value, the rows that counted, and what the policy does not allow. */
    record Chosen(@Nullable Object value, List<Hit> counted, Optional<String> fault) {
        static Chosen of(@Nullable Object value, List<Hit> counted) {
            return new Chosen(value, counted, Optional.empty());
        }

        static Chosen wrong(String fault) {
            return new Chosen(null, List.of(), Optional.of(fault));
        }
    }

    /** How many of the rows that match are looked at. */
    long most() {
        return policy == HitPolicy.FIRST ? 1 : Long.MAX_VALUE;
    }

    Chosen choose(List<Hit> hits) {
        return switch (policy) {
            case UNIQUE -> hits.size() > 1 ? Chosen.wrong("More than one row matches") : first(hits);
            case FIRST -> first(hits);
            case ANY ->
                hits.stream().map(this::value).distinct().count() > 1
                        ? Chosen.wrong("Rows of different values match")
                        : first(hits);
            case PRIORITY -> first(ordered(hits));
            case OUTPUT_ORDER -> listed(ordered(hits), null);
            case RULE_ORDER -> listed(hits, null);
            case COLLECT -> listed(hits, List.of());
            case COLLECT_SUM -> hits.isEmpty() ? Chosen.of(null, hits) : Chosen.of(sum(hits), hits);
            case COLLECT_COUNT ->
                Chosen.of(
                        BigDecimal.valueOf(
                                hits.stream().map(this::value).distinct().count()),
                        hits);
            case COLLECT_MIN -> extreme(hits, Comparator.naturalOrder());
            case COLLECT_MAX -> extreme(hits, Comparator.reverseOrder());
        };
    }

    private Chosen first(List<Hit> hits) {
        return hits.isEmpty() ? Chosen.of(null, hits) : Chosen.of(value(hits.get(0)), hits.subList(0, 1));
    }

    private Chosen listed(List<Hit> hits, @Nullable Object ifNone) {
        return hits.isEmpty()
                ? Chosen.of(ifNone, hits)
                : Chosen.of(new ArrayList<>(hits.stream().map(this::value).toList()), hits);
    }

    private @Nullable Object value(Hit hit) {
        return names.size() == 1 ? hit.outputs().get(0) : context(hit.outputs());
    }

    /** Values of all outputs by name. */
    Map<String, @Nullable Object> context(List<@Nullable Object> outputs) {
        Map<String, @Nullable Object> context = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            context.put(names.get(i), outputs.get(i));
        }
        return context;
    }

    private static @Nullable BigDecimal sum(List<Hit> hits) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Hit hit : hits) {
            if (!(hit.outputs().get(0) instanceof BigDecimal points)) {
                return null;
            }
            sum = sum.add(points);
        }
        return sum;
    }

    private Chosen extreme(List<Hit> hits, Comparator<BigDecimal> order) {
        if (hits.stream().anyMatch(hit -> !(hit.outputs().get(0) instanceof BigDecimal))) {
            return Chosen.wrong("A value that is no number");
        }
        return hits.stream()
                .min(Comparator.comparing(
                        hit -> (BigDecimal) Objects.requireNonNull(hit.outputs().get(0)), order))
                .map(hit -> Chosen.of(value(hit), List.of(hit)))
                .orElse(Chosen.of(null, hits));
    }

    /** Hits in the order of their priority, those of the same as they come. */
    List<Hit> ordered(List<Hit> hits) {
        List<Hit> ordered = new ArrayList<>(hits);
        ordered.sort((one, other) -> {
            for (int i = 0; i < priorities.size(); i++) {
                int order = Integer.compare(rank(i, one), rank(i, other));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        });
        return ordered;
    }

    private int rank(int output, Hit hit) {
        List<Object> values = priorities.get(output);
        int rank = values.indexOf(hit.outputs().get(output));
        return rank < 0 ? values.size() : rank;
    }
}
