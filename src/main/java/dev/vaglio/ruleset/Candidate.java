package dev.vaglio.ruleset;

import dev.vaglio.engine.Compilation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A content that may be published one day, compiled with every check of a publication. */
public final class Candidate {
    private final Compilation compilation;
    private final @Nullable Rules rules;

    Candidate(Compilation compilation) {
        this.compilation = compilation;
        this.rules = compilation instanceof Compilation.Compiled compiled ? new Rules(compiled.ruleSet()) : null;
    }

    public Compilation compilation() {
        return compilation;
    }

    /** Ready to decide; empty where it does not compile, which the compilation says why. */
    public Optional<Rules> rules() {
        return Optional.ofNullable(rules);
    }
}
