package dev.vaglio.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one outcome has otherwise than another: the score, each contribution, and the verdicts. */
final class OutcomeDifference {
    private static final List<List<String>> VERDICTS = List.of(
            List.of("bands", "band"),
            List.of("bands", "grade"),
            List.of("status", "verdict"),
            List.of("status", "stall", "verdict"),
            List.of("status", "tryAgain", "verdict"),
            List.of("stage", "recommended"),
            List.of("bant", "verdict"),
            List.of("priority", "class"),
            List.of("relationship", "kind"),
            List.of("persona", "id"),
            List.of("nextStep", "nurture", "step"),
            List.of("owner", "id"));

    private OutcomeDifference() {}

    /** {@code total} and {@code unlimited}, each from and to; {@code contributions} and {@code verdicts} that differ. */
    static Map<String, @Nullable Object> between(
            Map<String, ? extends @Nullable Object> one, Map<String, ? extends @Nullable Object> other) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("total", fromTo(at(one, "score", "total"), at(other, "score", "total")));
        tree.put("unlimited", fromTo(at(one, "score", "unlimited"), at(other, "score", "unlimited")));
        tree.put("contributions", contributions(one, other));
        tree.put("verdicts", verdicts(one, other));
        return tree;
    }

    static @Nullable Object at(Map<String, ? extends @Nullable Object> tree, String... path) {
        Object found = tree;
        for (String key : path) {
            found = found instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return found;
    }

    private static Map<String, @Nullable Object> fromTo(@Nullable Object from, @Nullable Object to) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("from", from);
        tree.put("to", to);
        return tree;
    }

    private static List<Map<String, @Nullable Object>> verdicts(
            Map<String, ? extends @Nullable Object> one, Map<String, ? extends @Nullable Object> other) {
        List<Map<String, @Nullable Object>> changed = new ArrayList<>();
        for (List<String> path : VERDICTS) {
            String[] keys = path.toArray(String[]::new);
            Object from = at(one, keys);
            Object to = at(other, keys);
            if (!Objects.equals(from, to)) {
                Map<String, @Nullable Object> verdict = fromTo(from, to);
                verdict.put("verdict", String.join(".", path));
                verdict.put("fromRow", rowOf(one, keys));
                verdict.put("toRow", rowOf(other, keys));
                changed.add(verdict);
            }
        }
        return changed;
    }

    /** The row that gave a verdict, as table and row; null where the outcome does not say. */
    private static @Nullable Map<String, @Nullable Object> rowOf(
            Map<String, ? extends @Nullable Object> outcome, String[] keys) {
        String[] row = keys.clone();
        row[keys.length - 1] = "row";
        String[] table = keys.clone();
        table[keys.length - 1] = "table";
        Object id = at(outcome, row);
        if (id == null) {
            return null;
        }
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("row", id);
        tree.put("table", at(outcome, table));
        return tree;
    }

    private static List<Map<String, @Nullable Object>> contributions(
            Map<String, ? extends @Nullable Object> one, Map<String, ? extends @Nullable Object> other) {
        Map<String, Rows> rows = new LinkedHashMap<>();
        gather(one, rows, true);
        gather(other, rows, false);
        return rows.values().stream().filter(Rows::differ).map(Rows::tree).toList();
    }

    private static void gather(
            Map<String, ? extends @Nullable Object> outcome, Map<String, Rows> rows, boolean before) {
        if (at(outcome, "score", "contributions") instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> contribution) {
                    String key = contribution.get("table") + " " + contribution.get("row");
                    Rows row = rows.computeIfAbsent(key, absent -> new Rows(contribution));
                    row.add(contribution, before);
                }
            }
        }
    }

    /** A row that gave points on one side or both; what it gave more than once is one sum. */
    private static final class Rows {
        private final Map<?, ?> named;
        private @Nullable BigDecimal from;
        private @Nullable BigDecimal to;
        private @Nullable Object sawBefore;
        private @Nullable Object sawAfter;

        Rows(Map<?, ?> named) {
            this.named = named;
        }

        void add(Map<?, ?> contribution, boolean before) {
            BigDecimal points = new BigDecimal(String.valueOf(contribution.get("points")));
            if (before) {
                from = from == null ? points : from.add(points);
                sawBefore = contribution.get("because");
            } else {
                to = to == null ? points : to.add(points);
                sawAfter = contribution.get("because");
            }
        }

        boolean differ() {
            return from == null || to == null || from.compareTo(to) != 0;
        }

        Map<String, @Nullable Object> tree() {
            Map<String, @Nullable Object> tree = fromTo(from, to);
            tree.put("table", named.get("table"));
            tree.put("row", named.get("row"));
            tree.put("sawBefore", sawBefore == null ? List.of() : sawBefore);
            tree.put("sawAfter", sawAfter == null ? List.of() : sawAfter);
            return tree;
        }
    }
}
