package dev.vaglio.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table of a DMN model as typed rows and columns. Ids come from the model and stay the same as long as the
 * row or column lives.
 *
 * @param defaults what each output gives where no row holds, FEEL text; empty where the table has no default
 * @param joint whether sales and marketing agree on the table together (P8), as the attribute {@code joint} of
 *     {@link #NAMESPACE} says
 * @param label what people call the table, with the keys that it carries
 */
public record DecisionTable(
        String id,
        String name,
        String model,
        String file,
        HitPolicy hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows,
        List<String> defaults,
        boolean joint,
        String label) {
    /** A table without default that one team answers for, called by its name. */
    public DecisionTable(
            String id,
            String name,
            String model,
            String file,
            HitPolicy hitPolicy,
            List<Column> inputs,
            List<Column> outputs,
            List<Row> rows) {
        this(id, name, model, file, hitPolicy, inputs, outputs, rows, List.of(), false, name);
    }

    /** Vaglio's own attributes in a DMN file, which other editors carry along. */
    public static final String NAMESPACE = "https://vaglio.dev/dmn/extension";

    /** The hit policies of DMN that Vaglio's tables use. */
    public enum HitPolicy {
        UNIQUE,
        FIRST,
        PRIORITY,
        ANY,
        COLLECT,
        COLLECT_SUM,
        COLLECT_MIN,
        COLLECT_MAX,
        COLLECT_COUNT,
        RULE_ORDER,
        OUTPUT_ORDER
    }

    /**
     * Which values come to an input, where other tables make it so. Decisions do not look at it: it is what the analysis
     * of gaps goes by, and what the cases are held to.
     *
     * @param values a FEEL unary test that holds for them, as a cell's does
     * @param together columns of a table with this name in common are all known or all unknown; empty for none
     */
    public record Given(String values, String together) {
        public static final Given ANYTHING = new Given("-", "");

        /** Whether a value is one of them. */
        public boolean admits(@Nullable Object value) {
            return new Cell(values, "given").holds(value, java.util.Map.of(), new Run());
        }
    }

    /** How what a table gives has to go along with one of its inputs. */
    public enum Trend {
        NONE,
        RISING,
        FALLING
    }

    /**
     * An input's expression is FEEL such as {@code Facts.company.employees}; an output's is its name.
     *
     * @param listed the values that an output may have, the one of highest priority first; empty where none are listed
     * @param trend of an input, as its attribute {@code monotone} of {@link #NAMESPACE} declares it
     * @param given which values come to an input, as far as its attributes declare it
     */
    public record Column(
            String id, String label, String expression, FactType type, List<Object> listed, Trend trend, Given given) {
        /** A column to which any value may come. */
        public Column(String id, String label, String expression, FactType type, List<Object> listed, Trend trend) {
            this(id, label, expression, type, listed, trend, Given.ANYTHING);
        }

        /** A column of which nothing more is declared. */
        public Column(String id, String label, String expression, FactType type) {
            this(id, label, expression, type, List.of(), Trend.NONE);
        }
    }

    /** Cells are FEEL text as written, an input cell each input column and an output cell each output column. */
    public record Row(
            String id, String label, @Nullable String annotation, List<String> inputs, List<String> outputs) {}
}
