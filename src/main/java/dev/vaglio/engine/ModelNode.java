package dev.vaglio.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decisions of one model, each with what it requires. */
final class ModelNode {
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Map<TableProgram, String> decisionOfTable = new HashMap<>();

    /**
     * A decision.
     *
     * @param requires ids of decisions of the same model
     * @param services that it calls, by the name of the import they come from and their own; an empty name is no import
     */
    record Decision(
            String name,
            List<String> requires,
            Map<String, Map<String, ServiceNode>> services,
            Logic logic,
            Logic.Shaping shaping) {}

    void put(String id, Decision decision) {
        decisions.put(id, decision);
        tables(decision.logic(), id);
    }

    private void tables(Logic logic, String id) {
        if (logic instanceof TableLogic table) {
            decisionOfTable.put(table.program(), id);
        } else if (logic instanceof Logic.Context context) {
            context.entries().forEach(entry -> tables(entry.logic(), id));
        }
    }

    Decision decision(String id) {
        return Objects.requireNonNull(decisions.get(id), id);
    }

    boolean has(String id) {
        return decisions.containsKey(id);
    }

    Set<String> ids() {
        return decisions.keySet();
    }

    String idOf(String name) {
        return decisions.entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The decision whose logic a table is. */
    String decisionOf(TableProgram table) {
        return Objects.requireNonNull(decisionOfTable.get(table), table.table.id());
    }

    Call call(Map<String, ? extends @Nullable Object> given, Run run) {
        return new Call(given, run);
    }

    /** The variables of one call: what was given, and each decision that was asked for, evaluated once. */
    final class Call {
        private final Map<String, @Nullable Object> variables;
        private final Set<String> begun = new HashSet<>();
        private final Run run;

        private Call(Map<String, ? extends @Nullable Object> given, Run run) {
            this.variables = new HashMap<>(given);
            this.run = run;
        }

        @Nullable
        Object value(String id) {
            Decision decision = decision(id);
            if (!variables.containsKey(decision.name())) {
                if (begun.add(id)) {
                    decision.requires().forEach(this::value);
                    variables.put(decision.name(), evaluated(decision));
                } else {
                    run.fail(decision.name() + " requires itself");
                }
            }
            return variables.get(decision.name());
        }

        private @Nullable Object evaluated(Decision decision) {
            try {
                return decision.shaping().of(decision.logic().value(with(decision.services()), run));
            } catch (RuntimeException failed) {
                run.fail(failed.getClass().getSimpleName() + " in " + decision.name());
                return null;
            }
        }

        private Map<String, @Nullable Object> with(Map<String, Map<String, ServiceNode>> services) {
            if (services.isEmpty()) {
                return variables;
            }
            Map<String, @Nullable Object> both = new HashMap<>(variables);
            services.forEach((from, called) -> {
                Map<String, @Nullable Object> functions = new HashMap<>();
                called.forEach((name, service) -> functions.put(name, new ServiceFunction(service, run)));
                if (from.isEmpty()) {
                    both.putAll(functions);
                } else {
                    both.put(from, functions);
                }
            });
            return both;
        }
    }
}
