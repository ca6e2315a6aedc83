package dev.vaglio.engine;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An input cell: its own tests where it is written in the usual way, FEEL for the rest and for unusual values. */
final class Cell {
    private static final String ANY = "-";
    private final boolean any;
    private final Optional<CellTests> tests;
    private final FeelExpression feel;
    private final String owner;

    Cell(String text, String owner) {
        this.any = text.equals(ANY);
        this.tests = any ? Optional.empty() : CellTests.of(text);
        this.feel = new FeelExpression(text);
        this.owner = owner;
    }

    boolean holds(@Nullable Object value, Map<String, @Nullable Object> variables, Run run) {
        if (any) {
            return true;
        }
        Boolean known = tests.isPresent() ? holds(tests.get(), value) : null;
        return known != null ? known : judged(value, variables, run);
    }

    private static @Nullable Boolean holds(CellTests cell, @Nullable Object value) {
        for (CellTest test : cell.tests()) {
            Boolean holds = test.holds(value);
            if (holds == null) {
                return null;
            }
            if (holds) {
                return !cell.negated();
            }
        }
        return cell.negated();
    }

    private boolean judged(@Nullable Object value, Map<String, @Nullable Object> variables, Run run) {
        FeelExpression.Result result = feel.test(value, variables);
        if (result.failed()) {
            run.fail("A cell fails in " + owner);
        }
        return Boolean.TRUE.equals(result.value());
    }
}
