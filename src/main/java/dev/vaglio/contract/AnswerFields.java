package dev.vaglio.contract;

import dev.vaglio.engine.Depth;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Limits;
import dev.vaglio.ruleset.Case;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields that a rule set answers with, by path down to lists, each with the kinds of value that were seen in it. */
final class AnswerFields {
    private static final String STRUCTURE = "a structure";

    private final Map<String, Set<String>> kinds = new TreeMap<>();

    private AnswerFields() {}

    /** Decides nobody and the leads of cases; what the engine can not decide says nothing. */
    static AnswerFields of(RuleSet ruleSet, List<Case> cases) {
        AnswerFields fields = new AnswerFields();
        LeadReader reader = new LeadReader(ruleSet.facts(), Limits.standard());
        for (Case one : cases) {
            if (reader.read(Json.canonical(one.facts()), false) instanceof Intake.Accepted lead
                    && ruleSet.decide(lead.facts().tree(), one.asOf(), Depth.VERDICT)
                            instanceof Evaluation.Decided decided) {
                fields.gather("", decided.outcome());
            }
        }
        return fields;
    }

    private void gather(String path, @Nullable Object value) {
        Set<String> seen = kinds.computeIfAbsent(path, none -> new TreeSet<>());
        if (value instanceof Map<?, ?> map) {
            seen.add(STRUCTURE);
            map.forEach((key, inner) -> gather(path.isEmpty() ? String.valueOf(key) : path + "." + key, inner));
        } else if (value != null) {
            seen.add(kind(value));
        }
    }

    private static String kind(Object value) {
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
            return "a number";
        }
        return value instanceof Boolean ? "true or false" : "a text";
    }

    Set<String> paths() {
        return kinds.keySet();
    }

    /** Of a value that was never there, none. */
    Set<String> kinds(String path) {
        return kinds.getOrDefault(path, Set.of());
    }

    /** Whether a field is missing from a structure that is there. */
    boolean lacks(String path) {
        int dot = path.lastIndexOf('.');
        return !kinds.containsKey(path)
                && kinds(dot < 0 ? "" : path.substring(0, dot)).contains(STRUCTURE);
    }
}
