package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.FactType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decision tables as callers see them: typed columns, rows with their cells as written, labels in one language. */
public final class TableView {
    private final Texts texts;
    private final String language;

    public TableView(Texts texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    /** Id, name, label, model, file, hit policy, number of rows, and whether two teams agree on it. */
    public Map<String, @Nullable Object> summary(DecisionTable table) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("id", table.id());
        tree.put("name", table.name());
        tree.put("label", label("table." + table.id(), table.label()));
        tree.put("model", table.model());
        tree.put("file", table.file());
        tree.put("hitPolicy", table.hitPolicy().name());
        tree.put("rowCount", table.rows().size());
        tree.put("joint", table.joint());
        return tree;
    }

    /** The summary with columns and rows. */
    public Map<String, @Nullable Object> whole(DecisionTable table) {
        Map<String, @Nullable Object> tree = summary(table);
        tree.put("inputs", table.inputs().stream().map(this::column).toList());
        tree.put("outputs", table.outputs().stream().map(this::column).toList());
        tree.put("rows", table.rows().stream().map(this::row).toList());
        return tree;
    }

    private Map<String, @Nullable Object> column(DecisionTable.Column column) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("id", column.id());
        tree.put("label", label(column.expression(), column.label()));
        tree.put("expression", column.expression());
        tree.put("type", type(column.type()));
        FactType one = column.type() instanceof FactType.ListOf list ? list.element() : column.type();
        if (one instanceof FactType.Text text && !text.allowed().isEmpty()) {
            tree.put("allowed", text.allowed());
        }
        return tree;
    }

    private Map<String, @Nullable Object> row(DecisionTable.Row row) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("id", row.id());
        tree.put("label", label(row.id(), row.label()));
        tree.put("annotation", row.annotation());
        tree.put("inputs", row.inputs());
        tree.put("outputs", row.outputs());
        return tree;
    }

    private String label(String key, String written) {
        String text = texts.text(language, key, Map.of());
        return text == null ? written : text;
    }

    private static String type(FactType type) {
        List<String> words = List.of(type.getClass().getSimpleName().split("(?<=[a-z])(?=[A-Z])"));
        return String.join("_", words).toLowerCase(Locale.ROOT);
    }
}
