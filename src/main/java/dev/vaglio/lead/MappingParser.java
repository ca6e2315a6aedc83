package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a mapping file against the rule set's facts; each thing that does not fit is a problem at its key. */
final class MappingParser {
    private static final Set<String> KEYS = Set.of(
            "name",
            "description",
            "delimiter",
            "id",
            "unknown",
            "asOf",
            "joins",
            "facts",
            "activities",
            "constants",
            "ignore",
            "custom");

    private final FactType.Structure facts;
    private final MappingProblems problems;

    MappingParser(FactType.Structure facts, MappingProblems problems) {
        this.facts = facts;
        this.problems = problems;
    }

    Mapping mapping(MappingNode root) {
        root.only(KEYS);
        Silence silence = Silence.of(root.texts("unknown"));
        CellRuleParser cells = new CellRuleParser(silence);
        Mapping mapping = new Mapping(
                root.required("name"),
                delimiter(root),
                root.columns("id"),
                Stream.concat(
                                root.list("facts").stream().map(node -> cells.rule(node, "fact", facts)),
                                root.has("asOf") ? Stream.of(cells.asOf(root.child("asOf"))) : Stream.of())
                        .toList(),
                activities(root, cells),
                cells.constants(root.child("constants"), facts),
                new HashSet<>(root.texts("ignore")),
                takesRest(root),
                custom(),
                silence,
                joins(root));
        checkColumns(mapping);
        checkPaths(root, mapping);
        return mapping;
    }

    private static Optional<Character> delimiter(MappingNode root) {
        Optional<String> text = root.text("delimiter");
        if (text.isPresent() && text.get().length() != 1) {
            root.child("delimiter").problem("must be one character");
            return Optional.empty();
        }
        return text.map(one -> one.charAt(0));
    }

    private List<ActivityRule> activities(MappingNode root, CellRuleParser cells) {
        FactType type = facts.components().get("activities");
        if (type instanceof FactType.ListOf list && list.element() instanceof FactType.Structure activity) {
            ActivityRuleParser parser = new ActivityRuleParser(activity, cells);
            return root.list("activities").stream().map(parser::rule).toList();
        }
        if (root.has("activities")) {
            root.child("activities").problem("is not a list of the rule set's facts");
        }
        return List.of();
    }

    private static Map<String, JoinRule> joins(MappingNode root) {
        Map<String, JoinRule> joins = new HashMap<>();
        if (root.has("joins")) {
            root.child("joins").entries().forEach((name, node) -> {
                node.only(Set.of("column", "key"));
                joins.put(name, new JoinRule(name, node.columns("column"), node.required("key")));
            });
        }
        return joins;
    }

    private static boolean takesRest(MappingNode root) {
        Optional<String> custom = root.text("custom");
        if (custom.isPresent() && !custom.get().equals("rest")) {
            root.child("custom").problem("can be rest alone");
        }
        return custom.isPresent();
    }

    private Map<String, FactType> custom() {
        return facts.components().get("custom") instanceof FactType.Structure custom ? custom.components() : Map.of();
    }

    private void checkColumns(Mapping mapping) {
        List<String> both = new ArrayList<>(mapping.inputs());
        both.retainAll(mapping.ignored());
        both.stream()
                .sorted()
                .forEach(column -> problems.add("ignore", "names the column " + column + ", which is used"));
    }

    private static void checkPaths(MappingNode root, Mapping mapping) {
        Map<FactPath, String> filled = new HashMap<>(Map.of(FactPath.of("lead.id"), "id"));
        mapping.constants().keySet().forEach(path -> claim(root, filled, path, "constants"));
        mapping.facts()
                .forEach(rule -> claim(root, filled, rule.fact(), rule.columns().toString()));
    }

    private static void claim(MappingNode root, Map<FactPath, String> filled, FactPath path, String by) {
        String before = filled.putIfAbsent(path, by);
        if (before != null) {
            root.child("facts").problem("fill " + path + " twice: " + before + " and " + by);
        }
    }
}
