package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSet;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Mappings;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

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

    /** Those of the stages that a lead moves on from. */
    public List<String> openStages() {
        PipelineDesign design = new PipelineDesign(ruleSet());
        return design.open().stream().map(design::name).toList();
    }

    /** Where the days of the rule set begin. */
    public ZoneId timeZone() {
        return ruleSet().timeZone();
    }

    /** Of the amounts, such as EUR; empty where the settings name none. */
    public Optional<String> currency() {
        return ruleSet().currency();
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
