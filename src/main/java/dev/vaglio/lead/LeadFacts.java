package dev.vaglio.lead;

import dev.vaglio.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of a lead, typed as the rule set says: Map, List, String, BigDecimal, Boolean, Instant, LocalDate.
 * Unknown facts are absent.
 *
 * @param tree what the rules may see
 * @param carried custom texts that the rule set does not declare; no rule sees them
 */
public record LeadFacts(Map<String, Object> tree, Map<String, String> carried) {
    /** The sender's own id of the lead. */
    public Optional<String> leadId() {
        return text("lead", "id");
    }

    public Optional<String> email() {
        return text("contact", "email");
    }

    /** The company's domain as it was sent. */
    public Optional<String> companyDomain() {
        return text("company", "domain");
    }

    /** The same with another fact, instead of the one there was; empty facts are absent. */
    public LeadFacts with(String name, Map<String, Object> facts) {
        Map<String, Object> more = new TreeMap<>(tree);
        if (facts.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, facts);
        }
        return new LeadFacts(more, carried);
    }

    /** Equal facts give equal bytes, whatever the order of the keys they came in. */
    public byte[] canonical() {
        return Json.canonical(tree);
    }

    int activitiesAfter(Instant moment) {
        return (int) activities().stream()
                .filter(activity -> isAfter(activity, moment))
                .count();
    }

    private static boolean isAfter(Object activity, Instant moment) {
        return activity instanceof Map<?, ?> fields
                && ActivityTime.of(fields).filter(time -> time.isAfter(moment)).isPresent();
    }

    private List<?> activities() {
        return tree.get("activities") instanceof List<?> list ? list : List.of();
    }

    private Optional<String> text(String structure, String fact) {
        return tree.get(structure) instanceof Map<?, ?> fields && fields.get(fact) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
