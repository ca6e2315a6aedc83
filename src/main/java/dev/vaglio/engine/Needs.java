package dev.vaglio.engine;

import dev.vaglio.engine.Trace.SeenValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The facts that a table asked for and that nobody knew, by their path. */
final class Needs {
    private static final String FACTS = "Facts.";

    private Needs() {}

    static List<@Nullable Object> of(List<Recorded> trace) {
        Map<String, TreeSet<String>> tables = new TreeMap<>();
        for (Recorded recorded : trace) {
            for (SeenValue seen : recorded.evaluation().seen()) {
                if (isUnknown(seen.value()) && seen.expression().startsWith(FACTS)) {
                    tables.computeIfAbsent(seen.expression().substring(FACTS.length()), fact -> new TreeSet<>())
                            .add(recorded.evaluation().table());
                }
            }
        }
        List<@Nullable Object> needs = new ArrayList<>();
        tables.forEach((fact, askers) -> {
            Map<String, @Nullable Object> need = new LinkedHashMap<>();
            need.put("fact", fact);
            need.put("tables", new ArrayList<>(askers));
            needs.add(need);
        });
        return needs;
    }

    /** A list in which nobody named anything is as unknown as a fact that nobody stated. */
    private static boolean isUnknown(@Nullable Object value) {
        return value == null || value instanceof Collection<?> list && list.isEmpty();
    }
}
