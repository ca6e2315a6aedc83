package dev.vaglio.ruleset;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A rule set of a few tables, quick to compile. */
final class SmallRules {
    private SmallRules() {}

    static RuleSetSource source() {
        return Bundle.folder(Bundle.DEFAULT, Path.of("src/test/resources/engine"));
    }

    /** The same with files added or replaced. */
    static RuleSetSource with(Map<String, String> files) {
        Map<String, String> all = new TreeMap<>(source().files());
        all.putAll(files);
        return new RuleSetSource(Bundle.DEFAULT, all);
    }

    static RuleSet compiled(RuleSetSource source) {
        return ((Compilation.Compiled) new RuleSetCompiler().compile(source)).ruleSet();
    }

    /** Another version: an industry is worth other points. */
    static RuleSetSource changed(int points) {
        String fit = source().files().getOrDefault("dmn/fit.dmn", "");
        return with(Map.of("dmn/fit.dmn", fit.replace("<text>15</text>", "<text>" + points + "</text>")));
    }
}
