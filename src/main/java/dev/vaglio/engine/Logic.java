package dev.vaglio.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a decision, an entry of a context or a column of a table gets its value. */
sealed interface Logic permits Logic.Constant, Logic.Path, Logic.Expression, Logic.Context, TableLogic {
    /** The value over the variables of the call, in FEEL's own types. */
    @Nullable
    Object value(Map<String, @Nullable Object> variables, Run run);

    /** The logic of an expression's text; the owner is what a failure of it names. */
    static Logic of(String text, String owner) {
        Optional<Literal> literal = Literal.plain(text);
        if (literal.isPresent()) {
            return new Constant(literal.get().value());
        }
        Expression expression = new Expression(new FeelExpression(text), owner);
        return Feel.isPath(text) ? new Path(List.of(text.split("\\.", -1)), expression) : expression;
    }

    /** The same at every call. */
    record Constant(@Nullable Object value) implements Logic {
        @Override
        public @Nullable Object value(Map<String, @Nullable Object> variables, Run run) {
            return value;
        }
    }

    /** Names with dots between them; FEEL follows them where they lead through something else than contexts. */
    record Path(List<String> names, Expression otherwise) implements Logic {
        @Override
        public @Nullable Object value(Map<String, @Nullable Object> variables, Run run) {
            Object value = variables;
            for (String name : names) {
                if (!(value instanceof Map<?, ?> context) || !context.containsKey(name)) {
                    return otherwise.value(variables, run);
                }
                value = context.get(name);
            }
            return value;
        }
    }

    /** Anything else that is FEEL. */
    record Expression(FeelExpression feel, String owner) implements Logic {
        @Override
        public @Nullable Object value(Map<String, @Nullable Object> variables, Run run) {
            FeelExpression.Result result = feel.evaluate(variables);
            if (result.failed()) {
                run.fail("An expression fails in " + owner);
            }
            return result.value();
        }
    }

    /** Entries one after the other, each of which sees those before it; one without a name is the value of all. */
    record Context(List<Entry> entries) implements Logic {
        /** An empty name is that of the result. */
        record Entry(String name, Logic logic, Shaping shaping) {}

        @Override
        public @Nullable Object value(Map<String, @Nullable Object> variables, Run run) {
            Map<String, @Nullable Object> inside = new HashMap<>(variables);
            Map<String, @Nullable Object> values = new HashMap<>();
            for (Entry entry : entries) {
                Object value = entry.shaping().of(entry.logic().value(inside, run));
                if (entry.name().isEmpty()) {
                    return value;
                }
                inside.put(entry.name(), value);
                values.put(entry.name(), value);
            }
            return values;
        }
    }

    /** What DMN makes of a value whose declared type is a list or is none: one element and a list of it are the same. */
    enum Shaping {
        AS_IT_IS,
        SINGLE,
        LIST;

        @Nullable
        Object of(@Nullable Object value) {
            if (this == SINGLE && value instanceof Collection<?> list && list.size() == 1) {
                return list.iterator().next();
            }
            return this == LIST && value != null && !(value instanceof Collection<?>) ? List.of(value) : value;
        }
    }
}
