package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A mapping file as callers see it (M2): what each column fills, in the order of the file. Where the file may say one
 * thing or a list, there is always a list; translations are a list too, because their order counts.
 */
public final class MappingView {
    private static final String COLUMN = "column";
    private static final String COLUMNS = "columns";
    private static final String NAME = "name";

    private MappingView() {}

    /** Name, description and file of a mapping, and how much it fills. */
    static Map<String, @Nullable Object> summary(RuleSetSource source, String file) {
        Map<String, @Nullable Object> whole = of(source, file);
        Map<String, @Nullable Object> tree = new TreeMap<>();
        for (String key : List.of(NAME, "description", "file", COLUMNS, "ignored")) {
            tree.put(key, whole.get(key));
        }
        tree.put("facts", list(whole.get("facts")).size());
        tree.put("activities", list(whole.get("activities")).size());
        return tree;
    }

    /** The whole of a file that is a mapping, with its text. Throws {@link UnreadableBundle} for what is no YAML. */
    public static Map<String, @Nullable Object> of(RuleSetSource source, String file) {
        Map<String, @Nullable Object> root = map(Yaml.read(source, file));
        List<Map<String, @Nullable Object>> facts = rules(root.get("facts"));
        List<Map<String, @Nullable Object>> activities = activities(root.get("activities"));
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put(NAME, text(root.get(NAME)));
        tree.put("description", text(root.get("description")));
        tree.put("file", file);
        tree.put("text", source.files().get(file));
        tree.put("delimiter", text(root.get("delimiter")));
        tree.put("id", texts(root.get("id")));
        tree.put("asOf", root.get("asOf") == null ? null : rule(map(root.get("asOf"))));
        tree.put("silent", texts(root.get("unknown")));
        tree.put("facts", facts);
        tree.put("activities", activities);
        tree.put("constants", map(root.get("constants")));
        tree.put("ignored", texts(root.get("ignore")));
        tree.put("takesRest", root.get("custom") != null);
        tree.put("joins", joins(map(root.get("joins"))));
        tree.put(COLUMNS, columns(root, facts, activities));
        return tree;
    }

    /** Every column that the mapping reads, by all its names, each once. */
    private static List<List<String>> columns(
            Map<String, @Nullable Object> root,
            List<Map<String, @Nullable Object>> facts,
            List<Map<String, @Nullable Object>> activities) {
        List<List<String>> columns = new ArrayList<>();
        columns.add(texts(root.get("id")));
        facts.forEach(rule -> columns.add(texts(rule.get(COLUMNS))));
        activities.forEach(activity -> {
            columns.add(texts(activity.get(COLUMNS)));
            list(activity.get("fields"))
                    .forEach(field -> columns.add(texts(map(field).get(COLUMNS))));
        });
        return columns.stream().filter(names -> !names.isEmpty()).distinct().toList();
    }

    private static List<Map<String, @Nullable Object>> rules(@Nullable Object given) {
        return list(given).stream().map(each -> rule(map(each))).toList();
    }

    /** A column and what its cells say: {@code fact} of a lead, or {@code field} of an activity. */
    private static Map<String, @Nullable Object> rule(Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> rule = new TreeMap<>();
        rule.put(COLUMNS, texts(given.get(COLUMN)));
        rule.put("fact", text(given.get("fact") == null ? given.get("field") : given.get("fact")));
        rule.put("silent", texts(given.get("unknown")));
        rule.put("values", translations(given.get("values")));
        rule.put("contains", translations(given.get("contains")));
        rule.put("otherwise", text(given.get("otherwise")));
        rule.put("number", given.get("number"));
        rule.put("date", given.get("date"));
        return rule;
    }

    private static List<Map<String, @Nullable Object>> activities(@Nullable Object given) {
        List<Map<String, @Nullable Object>> activities = new ArrayList<>();
        list(given).forEach(each -> {
            Map<String, @Nullable Object> said = map(each);
            Map<String, @Nullable Object> activity = rule(said);
            activity.remove("fact");
            activity.put("fields", rules(said.get("fields")));
            activity.put("set", map(said.get("set")));
            activities.add(activity);
        });
        return activities;
    }

    private static List<Map<String, @Nullable Object>> joins(Map<String, @Nullable Object> given) {
        List<Map<String, @Nullable Object>> joins = new ArrayList<>();
        given.forEach((name, each) -> {
            Map<String, @Nullable Object> join = new TreeMap<>();
            join.put(NAME, name);
            join.put(COLUMNS, texts(map(each).get(COLUMN)));
            join.put("key", text(map(each).get("key")));
            joins.add(join);
        });
        return joins;
    }

    private static List<Map<String, @Nullable Object>> translations(@Nullable Object given) {
        List<Map<String, @Nullable Object>> translations = new ArrayList<>();
        map(given).forEach((cell, value) -> {
            Map<String, @Nullable Object> translation = new TreeMap<>();
            translation.put("cell", cell);
            translation.put("value", value);
            translations.add(translation);
        });
        return translations;
    }

    private static List<String> texts(@Nullable Object given) {
        return list(given).stream().map(String::valueOf).toList();
    }

    private static @Nullable String text(@Nullable Object given) {
        return given == null ? null : String.valueOf(given);
    }

    private static List<?> list(@Nullable Object given) {
        if (given == null) {
            return List.of();
        }
        return given instanceof List<?> list ? list : List.of(given);
    }

    private static Map<String, @Nullable Object> map(@Nullable Object given) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> tree) {
            tree.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }
}
