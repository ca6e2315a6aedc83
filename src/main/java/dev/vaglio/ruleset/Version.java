package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSet;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Limits;
import dev.vaglio.lead.Mappings;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A published version, compiled and ready to decide, with what belongs to it. Shared by all threads. Mappings and texts
 * are read when they are first asked for.
 */
public final class Version {
    private final PublishedVersion published;
    private final RuleSet ruleSet;
    private final LeadReader reader;
    private final Once<Mappings> mappings;
    private final Once<Texts> texts;

    Version(PublishedVersion published, RuleSet ruleSet) {
        this.published = published;
        this.ruleSet = ruleSet;
        this.reader = new LeadReader(ruleSet.facts(), Limits.standard());
        this.mappings = new Once<>(() -> Mappings.load(ruleSet.source(), ruleSet.facts()));
        this.texts = new Once<>(() -> Texts.of(ruleSet.source()));
    }

    public PublishedVersion published() {
        return published;
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    public LeadReader reader() {
        return reader;
    }

    public Mappings mappings() {
        return mappings.get();
    }

    public Texts texts() {
        return texts.get();
    }

    /** The stages of the pipeline in their order; none where the rules have no pipeline. */
    public List<String> stages() {
        return new PipelineDesign(ruleSet).names();
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

    private static final class Once<T> {
        private final Supplier<T> source;
        private @Nullable T value;

        Once(Supplier<T> source) {
            this.source = source;
        }

        synchronized T get() {
            T known = value;
            if (known == null) {
                known = source.get();
                value = known;
            }
            return known;
        }
    }
}
