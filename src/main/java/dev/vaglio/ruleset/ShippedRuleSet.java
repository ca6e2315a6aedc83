package dev.vaglio.ruleset;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import java.util.concurrent.CompletableFuture;

/**
 * The rules of this release, compiled once a process. They are most of the time of a start, so they are begun before the
 * database and the server.
 */
public final class ShippedRuleSet {
    private static final ShippedRuleSet ONLY = new ShippedRuleSet(Bundle.shipped(), new RuleSetCompiler());

    private final RuleSetCompiler compiler;
    private final RuleSetSource source;
    private final CompletableFuture<Compilation> compilation;

    private ShippedRuleSet(RuleSetSource source, RuleSetCompiler compiler) {
        this.source = source;
        this.compiler = compiler;
        this.compilation = CompletableFuture.supplyAsync(() -> compiler.compile(source));
    }

    /** Begins to compile, unless that has begun. */
    public static void begin() {
        ONLY.compilation.isDone();
    }

    static ShippedRuleSet get() {
        return ONLY;
    }

    /** Compiles a bundle; what it has in common with the shipped one is compiled already. */
    Compilation compile(RuleSetSource other) {
        return other.equals(source) ? compilation.join() : compiler.compile(other);
    }
}
