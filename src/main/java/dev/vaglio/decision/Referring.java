package dev.vaglio.decision;

import dev.vaglio.engine.RuleSet;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadFacts;
import dev.vaglio.reference.ReferenceData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts the reference data beside the facts of a lead, where rules and log see them. Only the service says what stands
 * in them: what a caller sends under their name is replaced.
 */
@ApplicationScoped
class Referring {
    /** The fact that holds them. */
    static final String NAME = "reference";

    private final ReferenceData reference;

    Referring(ReferenceData reference) {
        this.reference = reference;
    }

    /** The lead with the reference data as of a moment, for rules that know of any. */
    Intake.Accepted with(RuleSet rules, Intake.Accepted lead, Instant asOf) {
        if (!rules.facts().components().containsKey(NAME)) {
            return lead;
        }
        LeadFacts facts = lead.facts().with(NAME, reference.facts(domains(lead.facts()), asOf, rules.timeZone()));
        return new Intake.Accepted(facts, lead.asOf(), lead.warnings());
    }

    /** The domains that may be those of the lead's company, in lower case. */
    static Set<String> domains(LeadFacts lead) {
        Set<String> domains = new TreeSet<>();
        lead.companyDomain().map(Referring::lower).ifPresent(domains::add);
        lead.email().flatMap(Referring::domain).ifPresent(domains::add);
        return domains;
    }

    private static Optional<String> domain(String email) {
        int at = email.lastIndexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(lower(email.substring(at + 1)));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
