package dev.vaglio.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.core.compiler.profiles.ExtendedDMNProfile;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.runtime.UnaryTest;

/** FEEL of one place in a model, compiled the first time that it is asked for a value. It loads no class. */
final class FeelExpression {
    private static final FEELImpl FEEL = (FEELImpl) FEELBuilder.builder()
            .withClassloader(new NoClasses())
            .withProfiles(List.of(new ExtendedDMNProfile()))
            .build();
    private final String text;
    private volatile @Nullable CompiledExpression expression;
    private volatile @Nullable List<UnaryTest> tests;

    FeelExpression(String text) {
        this.text = text;
    }

    /** A value in FEEL's own types, and whether FEEL reported an error on the way. */
    record Result(@Nullable Object value, boolean failed) {}

    /** The value over a context. The names in the context are the same ones at every call. */
    @Nullable
    Object value(Map<String, ? extends @Nullable Object> context) {
        return evaluate(context).value();
    }

    Result evaluate(Map<String, ? extends @Nullable Object> context) {
        CompiledExpression known = expression;
        if (known == null) {
            known = FEEL.compile(text, names(context));
            expression = known;
        }
        CompiledExpression compiled = known;
        return over(context, (feel, evaluation) -> feel.evaluate(compiled, evaluation));
    }

    /** Whether one of the unary tests that the text is holds for a value. */
    Result test(@Nullable Object value, Map<String, ? extends @Nullable Object> context) {
        List<UnaryTest> known = tests;
        if (known == null) {
            CompilerContext names = names(context);
            names.addInputVariable("?", value);
            known = FEEL.processUnaryTests(text, names).apply(FEEL.newEvaluationContext(List.of(), Map.of()));
            tests = known;
        }
        List<UnaryTest> compiled = known;
        return over(
                context,
                (feel, evaluation) ->
                        compiled.stream().anyMatch(test -> Boolean.TRUE.equals(test.apply(evaluation, value))));
    }

    private static CompilerContext names(Map<String, ? extends @Nullable Object> context) {
        CompilerContext names = FEEL.newCompilerContext();
        context.forEach(names::addInputVariable);
        return names;
    }

    private static Result over(
            Map<String, ? extends @Nullable Object> context,
            BiFunction<FEELImpl, EvaluationContext, @Nullable Object> evaluate) {
        boolean[] failed = {false};
        Object value = evaluate.apply(
                FEEL,
                FEEL.newEvaluationContext(
                        List.of(event -> failed[0] |= event.getSeverity() == FEELEvent.Severity.ERROR),
                        new HashMap<String, Object>(context)));
        return new Result(value, failed[0]);
    }
}
