package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSet;
import dev.vaglio.lead.FactSchema;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Limits;
import dev.vaglio.lead.Mappings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules that are compiled and ready to decide, published or not, with what belongs to them. Shared by all threads.
 * Mappings and texts are read when they are first asked for.
 */
public final class Rules {
    private final RuleSet ruleSet;
    private final LeadReader reader;
    private final Once<Mappings> mappings;
    private final Once<Texts> texts;

    Rules(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.reader = new LeadReader(ruleSet.facts(), Limits.standard());
        this.mappings = new Once<>(() -> Mappings.load(ruleSet.source(), ruleSet.facts()));
        this.texts = new Once<>(() -> Texts.of(ruleSet.source()));
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** The SHA-256 of the bundle in hex. */
    public String hash() {
        return ruleSet.hash();
    }

    public LeadReader reader() {
        return reader;
    }

    /** What a caller may send, as a JSON Schema. */
    public Map<String, @Nullable Object> factSchema() {
        return FactSchema.of(ruleSet.facts(), reader.limits());
    }

    public Mappings mappings() {
        return mappings.get();
    }

    public Texts texts() {
        return texts.get();
    }
}
