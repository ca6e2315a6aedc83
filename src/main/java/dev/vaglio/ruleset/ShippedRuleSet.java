package dev.vaglio.ruleset;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

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
        this.compilation = CompletableFuture.supplyAsync(() -> compiler.load(source));
    }

    /** Begins to compile, unless that has begun: to name the class is what begins it. */
    public static void begin() {
        get();
    }

    static ShippedRuleSet get() {
        return ONLY;
    }

    RuleSetSource source() {
        return source;
    }

    /** Compiles a version that was published; that of the shipped rules is neither read nor compiled again. */
    Compilation load(String name, String hash, Supplier<RuleSetSource> bundle) {
        return name.equals(source.name())
                        && compilation.join() instanceof Compilation.Compiled shipped
                        && shipped.ruleSet().hash().equals(hash)
                ? shipped
                : compiler.load(bundle.get());
    }

    /** Compiles what is to be published, with every check there is. */
    Compilation check(RuleSetSource draft) {
        Compilation compilation = compiler.compile(draft);
        List<Diagnostic> pipeline =
                compilation instanceof Compilation.Compiled compiled ? PipelineCheck.of(compiled.ruleSet()) : List.of();
        return pipeline.isEmpty() ? compilation : new Compilation.Rejected(pipeline);
    }
}
