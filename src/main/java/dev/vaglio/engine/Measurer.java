package dev.vaglio.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;

/** Runs the DRL over the facts and gathers what it measured, in the shape of tMeasures. */
final class Measurer {
    private static final int MOST_FIRINGS = 1_000_000;
    private final KieBase base;
    private final DeclaredTypes declared;
    private final List<Object> parameters;
    private final FactType.Structure type;
    private final ZoneId zone;

    Measurer(KieBase base, DeclaredTypes declared, Parameters parameters, FactType.Structure type) {
        this.base = base;
        this.declared = declared;
        this.parameters = declared.parameters(parameters);
        this.type = type;
        this.zone = parameters.timeZone();
    }

    /** The measures by name, every name there, and the names of the rules that fired. */
    record Measured(Map<String, @Nullable Object> measures, SortedSet<String> rules) {}

    /** The rules failed, or measured what tMeasures does not know. The message names no value. */
    static final class Mismeasured extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mismeasured(String message) {
            super(message, null, false, false);
        }
    }

    Measured measure(Map<String, ? extends @Nullable Object> facts, Instant asOf) {
        Fired fired = new Fired();
        Map<String, @Nullable Object> measures = new Lead(facts).measures(asOf, fired);
        return new Measured(measures, new TreeSet<>(fired.names));
    }

    /** A lead to measure at several moments. */
    Lead lead(Map<String, ? extends @Nullable Object> facts) {
        return new Lead(facts);
    }

    /** The facts of a lead as the rules take them, filled once. */
    final class Lead {
        private final List<Object> facts;

        private Lead(Map<String, ? extends @Nullable Object> facts) {
            this.facts = declared.facts(facts);
        }

        Map<String, @Nullable Object> measures(Instant asOf) {
            return measures(asOf, new Fired());
        }

        private Map<String, @Nullable Object> measures(Instant asOf, Fired fired) {
            KieSession session = base.newKieSession();
            try {
                session.addEventListener(fired);
                declared.clocks(asOf, zone).forEach(session::insert);
                facts.forEach(session::insert);
                parameters.forEach(session::insert);
                if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                    throw new Mismeasured("The rules do not come to an end");
                }
                return shaped(gathered(session));
            } catch (Mismeasured known) {
                throw known;
            } catch (RuntimeException failed) {
                throw new Mismeasured("A rule failed after " + fired.last + ": "
                        + failed.getClass().getSimpleName());
            } finally {
                session.dispose();
            }
        }
    }

    private Map<String, List<Object>> gathered(KieSession session) {
        Map<String, List<Object>> gathered = new LinkedHashMap<>();
        declared.measure().ifPresent(measure -> {
            for (Object instance : session.getObjects(new ClassObjectFilter(measure.getFactClass()))) {
                String name = String.valueOf(measure.get(instance, "name"));
                Object value = measure.get(instance, "value");
                if (value != null) {
                    gathered.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
                }
            }
        });
        return gathered;
    }

    private Map<String, @Nullable Object> shaped(Map<String, List<Object>> gathered) {
        gathered.keySet().stream()
                .filter(name -> !type.components().containsKey(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new Mismeasured("The measure " + name + " is not declared in tMeasures");
                });
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        type.components()
                .forEach((name, component) ->
                        measures.put(name, component(name, component, gathered.getOrDefault(name, List.of()))));
        return measures;
    }

    private @Nullable Object component(String name, FactType component, List<Object> values) {
        if (component instanceof FactType.ListOf list) {
            return values.stream()
                    .map(value -> Conform.to(list.element(), value, name, zone))
                    .sorted(Comparator.comparing(Values::sortText))
                    .toList();
        }
        List<Object> distinct = values.stream()
                .map(value -> Conform.to(component, value, name, zone))
                .distinct()
                .toList();
        if (distinct.size() > 1) {
            throw new Mismeasured("The measure " + name + " was measured more than once");
        }
        return FactTree.complete(distinct.isEmpty() ? null : distinct.get(0), component);
    }

    private static final class Fired extends DefaultAgendaEventListener {
        private final Set<String> names = new HashSet<>();
        private String last = "none";

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            last = event.getMatch().getRule().getName();
            names.add(last);
        }
    }
}
