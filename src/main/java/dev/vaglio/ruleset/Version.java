package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSet;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Limits;
import dev.vaglio.lead.Mappings;

/** A published version, compiled and ready to decide, with what belongs to it. Shared by all threads. */
public record Version(PublishedVersion published, RuleSet ruleSet, LeadReader reader, Mappings mappings, Texts texts) {
    static Version of(PublishedVersion published, RuleSet ruleSet) {
        return new Version(
                published,
                ruleSet,
                new LeadReader(ruleSet.facts(), Limits.standard()),
                Mappings.load(ruleSet.source(), ruleSet.facts()),
                Texts.of(ruleSet.source()));
    }

    public String name() {
        return published.ruleSet();
    }

    public int number() {
        return published.number();
    }

    public String hash() {
        return published.hash();
    }
}
