package dev.vaglio.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.impl.FEELBuilder;

/** A FEEL expression of one place in a model, compiled the first time that it is asked for a value. */
final class FeelExpression {
    private final String text;
    private volatile @Nullable Prepared prepared;

    FeelExpression(String text) {
        this.text = text;
    }

    private record Prepared(FEEL feel, CompiledExpression expression) {}

    /** The value over a context, in FEEL's own types. The names in the context are the same ones at every call. */
    @Nullable
    Object value(Map<String, ? extends @Nullable Object> context) {
        Prepared known = prepared;
        if (known == null) {
            known = prepare(context);
            prepared = known;
        }
        return known.feel().evaluate(known.expression(), new HashMap<String, Object>(context));
    }

    /** Loads no class and evaluates as the tables do. */
    private Prepared prepare(Map<String, ? extends @Nullable Object> context) {
        FEEL feel = FEELBuilder.builder().withClassloader(new NoClasses()).build();
        CompilerContext names = feel.newCompilerContext();
        context.forEach(names::addInputVariable);
        return new Prepared(feel, feel.compile(text, names));
    }
}
