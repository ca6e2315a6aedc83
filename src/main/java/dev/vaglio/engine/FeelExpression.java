package dev.vaglio.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;

/** A FEEL expression of one place in a model, compiled the first time that it is asked for a value. */
final class FeelExpression {
    private final FEEL feel;
    private final String text;
    private volatile @Nullable CompiledExpression compiled;

    FeelExpression(FEEL feel, String text) {
        this.feel = feel;
        this.text = text;
    }

    /** The value over a context, in FEEL's own types. The names in the context are the same ones at every call. */
    @Nullable
    Object value(Map<String, ? extends @Nullable Object> context) {
        CompiledExpression known = compiled;
        if (known == null) {
            known = compile(context);
            compiled = known;
        }
        return feel.evaluate(known, new HashMap<String, Object>(context));
    }

    private CompiledExpression compile(Map<String, ? extends @Nullable Object> context) {
        CompilerContext names = feel.newCompilerContext();
        context.forEach(names::addInputVariable);
        return feel.compile(text, names);
    }
}
