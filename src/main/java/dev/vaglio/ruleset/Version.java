package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSet;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Mappings;
import java.util.List;

/** A published version, compiled and ready to decide, with what belongs to it. Shared by all threads. */
public final class Version {
    private final PublishedVersion published;
    private final Rules rules;

    Version(PublishedVersion published, RuleSet ruleSet) {
        this.published = published;
        this.rules = new Rules(ruleSet);
    }

    public PublishedVersion published() {
        return published;
    }

    public Rules rules() {
        return rules;
    }

    public RuleSet ruleSet() {
        return rules.ruleSet();
    }

    public LeadReader reader() {
        return rules.reader();
    }

    public Mappings mappings() {
        return rules.mappings();
    }

    public Texts texts() {
        return rules.texts();
    }

    /** The stages of the pipeline in their order; none where the rules have no pipeline. */
    public List<String> stages() {
        return new PipelineDesign(ruleSet()).names();
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
