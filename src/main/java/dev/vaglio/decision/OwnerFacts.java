package dev.vaglio.decision;

import dev.vaglio.lead.LeadFacts;
import dev.vaglio.owner.Known;
import dev.vaglio.owner.Turn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of owners and turns as facts beside the roster, so that the same facts give the same owner again. */
final class OwnerFacts {
    private static final String ROSTER = "roster";

    private OwnerFacts() {}

    /** The members that may own leads; none where there is no roster. */
    static List<?> roster(LeadFacts facts) {
        return reference(facts).get(ROSTER) instanceof List<?> members ? members : List.of();
    }

    static LeadFacts with(LeadFacts facts, Known known) {
        Map<String, Object> more = reference(facts);
        put(more, "leadOwner", known.leadOwner());
        put(more, "contactOwner", known.contactOwner());
        more.put("companyOwners", companies(known.companyOwners()));
        more.put(
                ROSTER,
                roster(facts).stream()
                        .map(member -> loaded((Map<?, ?>) member, known))
                        .toList());
        return facts.with(Referring.NAME, more);
    }

    static LeadFacts with(LeadFacts facts, Turn turn) {
        Map<String, Object> more = reference(facts);
        more.put("turn", Map.of("owner", turn.owner(), "number", BigDecimal.valueOf(turn.number())));
        return facts.with(Referring.NAME, more);
    }

    private static Map<String, Object> loaded(Map<?, ?> member, Known known) {
        Map<String, Object> loaded = copy(member);
        loaded.put("load", BigDecimal.valueOf(known.load(String.valueOf(member.get("id")))));
        return loaded;
    }

    private static List<Object> companies(Map<String, String> owners) {
        return owners.entrySet().stream()
                .map(company -> (Object) Map.of("domain", company.getKey(), "owner", company.getValue()))
                .toList();
    }

    private static Map<String, Object> reference(LeadFacts facts) {
        return facts.tree().get(Referring.NAME) instanceof Map<?, ?> reference ? copy(reference) : new TreeMap<>();
    }

    private static Map<String, Object> copy(Map<?, ?> map) {
        Map<String, Object> copy = new TreeMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
