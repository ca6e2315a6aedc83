package dev.vaglio.decision;

import dev.vaglio.engine.Evaluation;
import dev.vaglio.owner.Eligible;
import dev.vaglio.owner.OwnerKeys;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the rules say of the owner (U2), as far as the service acts on it. */
record OwnerAnswer(Map<?, ?> owner, Map<String, @Nullable Object> measures) {
    /** Empty where the rules have no answer or know no owners. */
    static Optional<OwnerAnswer> of(Evaluation evaluation) {
        return evaluation instanceof Evaluation.Decided decided
                        && decided.outcome().get("owner") instanceof Map<?, ?> owner
                ? Optional.of(new OwnerAnswer(owner, decided.measures()))
                : Optional.empty();
    }

    /** The rules ask for a turn before they name an owner. */
    boolean awaitsTurn() {
        return Boolean.TRUE.equals(owner.get("awaitsTurn"));
    }

    /** Who may get the turn, with how many open leads each may have. */
    List<Eligible> eligible(List<?> roster) {
        Map<Object, Integer> capacities = new HashMap<>();
        for (Object one : roster) {
            if (one instanceof Map<?, ?> member && member.get("capacity") instanceof BigDecimal capacity) {
                capacities.put(String.valueOf(member.get("id")), capacity.intValueExact());
            }
        }
        return texts(owner.get("pool")).stream()
                .map(id -> new Eligible(id, capacities.get(id)))
                .toList();
    }

    /** The owner to remember; empty where there is none, or none that the lead keeps. */
    Optional<String> lasting() {
        return Boolean.TRUE.equals(owner.get("lasting")) && owner.get("id") instanceof String id
                ? Optional.of(id)
                : Optional.empty();
    }

    /** The lead counts as an open one of its owner. */
    boolean holds() {
        return Boolean.TRUE.equals(owner.get("holds"));
    }

    /** The keys to remember an owner by: of the domains those that are the company's own. */
    OwnerKeys own(OwnerKeys keys) {
        return keys.of(texts(measures.get("companyDomains")));
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
