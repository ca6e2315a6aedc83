package dev.vaglio.difference;

import dev.vaglio.check.Finding;
import dev.vaglio.ruleset.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A difference as callers see it: labels in one language, and each row in words, such as {@code C-level 15 → 20}. */
public final class DifferenceView {
    private static final String NOTHING = "–";

    private final Texts texts;
    private final String language;

    /** @param texts those of the content of now */
    public DifferenceView(Texts texts, String language) {
        this.texts = texts;
        this.language = language;
    }

    /** What is otherwise, and under {@code consequences} what comes of it. */
    public Map<String, @Nullable Object> of(Side before, Side after) {
        Difference difference = Difference.between(before, after);
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put(
                "consequences",
                Consequences.of(before, after, difference).stream()
                        .map(finding -> consequence(after, finding))
                        .toList());
        tree.put("same", difference.isEmpty());
        tree.put(
                "tables",
                difference.tables().stream()
                        .map(table -> table(
                                table,
                                WholeRows.of(
                                        before.table(table.id()).orElse(null),
                                        after.table(table.id()).orElse(null))))
                        .toList());
        tree.put("files", difference.files().stream().map(DifferenceView::file).toList());
        return tree;
    }

    private Map<String, @Nullable Object> table(TableDifference table, WholeRows whole) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("id", table.id());
        tree.put("name", table.name());
        tree.put("label", label("table." + table.id(), whole.label()));
        tree.put("file", table.file());
        tree.put("change", code(table.change()));
        tree.put("hitPolicy", table.hitPolicy() == null ? null : policies(table.hitPolicy()));
        tree.put("columns", table.columns().stream().map(this::column).toList());
        tree.put("heading", whole.columns().stream().map(this::heading).toList());
        tree.put("rows", table.rows().stream().map(row -> row(row, whole)).toList());
        return tree;
    }

    private Map<String, @Nullable Object> heading(WholeRows.Heading heading) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("id", heading.column().id());
        tree.put("label", label(heading.column().expression(), heading.column().label()));
        tree.put("result", heading.result());
        return tree;
    }

    private static Map<String, @Nullable Object> policies(TableDifference.HitPolicies policies) {
        return pair(policies.before().name(), policies.after().name());
    }

    private Map<String, @Nullable Object> column(ColumnDifference column) {
        Map<String, @Nullable Object> tree = pair(column.before(), column.after());
        String expression = column.after() == null ? column.before() : column.after();
        tree.put("id", column.column());
        tree.put("label", label(String.valueOf(expression), column.label()));
        tree.put("change", code(column.change()));
        return tree;
    }

    private Map<String, @Nullable Object> row(RowDifference row, WholeRows whole) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("id", row.row());
        tree.put("label", name(row));
        tree.put("labelBefore", row.labelBefore());
        tree.put("change", code(row.change()));
        tree.put("from", row.from());
        tree.put("to", row.to());
        tree.put("cells", row.cells().stream().map(DifferenceView::cell).toList());
        tree.put(
                "annotation",
                row.annotation() == null
                        ? null
                        : pair(row.annotation().before(), row.annotation().after()));
        tree.put("text", words(row));
        tree.put("before", whole.cells(whole.before(), row.row()));
        tree.put("after", whole.cells(whole.after(), row.row()));
        return tree;
    }

    private static Map<String, @Nullable Object> cell(CellDifference cell) {
        Map<String, @Nullable Object> tree = pair(cell.before(), cell.after());
        tree.put("column", cell.column());
        tree.put("label", cell.label());
        return tree;
    }

    /** The row's label and what changed in it; the name of the column stands where it is not the row's one result. */
    public String words(RowDifference row) {
        boolean points = row.cells().size() == 1 && row.cells().get(0).result();
        String changes = row.cells().stream()
                .map(cell -> (points ? "" : cell.label() + " ") + shown(cell.before()) + " → " + shown(cell.after()))
                .collect(Collectors.joining(", "));
        String note = row.annotation() == null
                ? ""
                : "annotation " + shown(row.annotation().before()) + " → "
                        + shown(row.annotation().after());
        String places = row.change() == Change.MOVED || row.change() == Change.MOVED_AND_CHANGED
                ? "row " + row.from() + " → " + row.to()
                : "";
        String all =
                Stream.of(changes, note, places).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return (name(row) + " " + all).strip();
    }

    private Map<String, @Nullable Object> consequence(Side after, Finding finding) {
        Map<String, @Nullable Object> tree = new TreeMap<>(finding.tree());
        tree.put("text", words(after, finding));
        return tree;
    }

    /** A consequence in words, such as {@code C-level: Before it everything is taken by title.any}. */
    public String words(Side after, Finding consequence) {
        String row = consequence.row();
        return row == null ? consequence.message() : label(row, after.labelOf(row)) + ": " + consequence.message();
    }

    private static String shown(@Nullable String cell) {
        return cell == null ? NOTHING : cell;
    }

    private static Map<String, @Nullable Object> file(FileDifference file) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("path", file.path());
        tree.put("change", code(file.change()));
        tree.put("lines", file.lines());
        tree.put("cut", file.cut());
        return tree;
    }

    private static Map<String, @Nullable Object> pair(@Nullable String before, @Nullable String after) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("before", before);
        tree.put("after", after);
        return tree;
    }

    private static String code(Change change) {
        return change.name().toLowerCase(Locale.ROOT);
    }

    /** The texts of a row are of its label before: one that was written anew stands as it is written. */
    private String name(RowDifference row) {
        return row.labelBefore() == null ? label(row.row(), row.label()) : row.label();
    }

    private String label(String key, String written) {
        String text = texts.text(language, key, Map.of());
        return text == null ? written : text;
    }
}
