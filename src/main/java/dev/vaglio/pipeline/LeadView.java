package dev.vaglio.pipeline;

import dev.vaglio.audit.CurrentDecision;
import dev.vaglio.ruleset.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A lead of the queue: its members as JSON, its columns as CSV. */
final class LeadView {
    /** In the order of the columns of a CSV. */
    static final List<String> COLUMNS = List.of(
            "leadId",
            "owner",
            "priority",
            "because",
            "dueAt",
            "total",
            "grade",
            "band",
            "stage",
            "verdict",
            "stall",
            "relationship",
            "amount",
            "asOf",
            "openActivities",
            "nextEvaluationAt",
            "trigger",
            "ruleSet",
            "version",
            "decisionId");

    private final Texts texts;
    private final String language;

    LeadView(Texts texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    Map<String, @Nullable Object> tree(CurrentDecision decision) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("leadId", decision.leadId());
        tree.put("owner", decision.owner());
        tree.put("priority", decision.priority());
        tree.put("because", because(decision));
        tree.put("dueAt", decision.dueAt());
        tree.put("total", decision.total());
        tree.put("grade", at(decision, "score", "grade"));
        tree.put("band", decision.band());
        tree.put("stage", decision.stage());
        tree.put("verdict", decision.verdict());
        tree.put("stall", decision.stall());
        tree.put("relationship", decision.relationship());
        tree.put("amount", decision.amount());
        tree.put("asOf", decision.asOf());
        tree.put("openActivities", open(decision));
        tree.put("nextEvaluationAt", decision.nextEvaluationAt());
        tree.put("trigger", decision.trigger().code());
        tree.put("ruleSet", decision.ruleSet().name());
        tree.put("version", decision.ruleSet().version());
        tree.put("decisionId", decision.decisionId().toString());
        return tree;
    }

    /** The row that gave the priority, with its label. */
    private @Nullable Map<String, @Nullable Object> because(CurrentDecision decision) {
        if (!(at(decision, "priority", "row") instanceof String row)) {
            return null;
        }
        Map<String, @Nullable Object> because = new TreeMap<>();
        because.put("row", row);
        String label = texts.text(language, row, Map.of());
        if (label != null) {
            because.put("label", label);
        }
        return because;
    }

    /** What belongs to the stage of the lead and is not done (S2): codes, with their texts. */
    private List<Map<String, String>> open(CurrentDecision decision) {
        return at(decision, "stage", "activities") instanceof List<?> activities
                ? activities.stream()
                        .filter(activity -> activity instanceof Map<?, ?> map && Boolean.FALSE.equals(map.get("done")))
                        .map(activity -> ((Map<?, ?>) activity).get("code"))
                        .filter(String.class::isInstance)
                        .map(code -> activity((String) code))
                        .toList()
                : List.of();
    }

    private Map<String, String> activity(String code) {
        String text = texts.text(language, code, Map.of());
        return text == null ? Map.of("code", code) : Map.of("code", code, "text", text);
    }

    private static @Nullable Object at(CurrentDecision decision, String part, String key) {
        return decision.outcome().get(part) instanceof Map<?, ?> map ? map.get(key) : null;
    }
}
