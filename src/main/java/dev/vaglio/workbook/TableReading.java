package dev.vaglio.workbook;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.workbook.RawSheet.RawRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a sheet as the table that it was made from, with what was changed in it. */
final class TableReading {
    private final RawSheet sheet;
    private final SheetHeader header;
    private final DecisionTable base;
    private final RowNames names;
    private final Findings findings;
    private final CellReading cells;
    private final List<CellForms> inputs;
    private final List<CellForms> outputs;
    private final Map<String, Row> known = new LinkedHashMap<>();

    TableReading(
            RawSheet sheet,
            SheetHeader header,
            DecisionTable base,
            RowNames names,
            Findings findings,
            PlainText plain) {
        this.sheet = sheet;
        this.header = header;
        this.base = base;
        this.names = names;
        this.findings = findings;
        this.cells = new CellReading(sheet.name(), findings, plain);
        this.inputs = forms(base.inputs(), false, Row::inputs);
        this.outputs = forms(base.outputs(), true, Row::outputs);
        base.rows().forEach(row -> known.put(row.id(), row));
    }

    /** The table as the sheet has it; the base where columns stand against reading it. */
    DecisionTable table() {
        if (!columnsAreThere()) {
            return base;
        }
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RawRow raw : sheet.rows()) {
            if (raw.number() > header.row() && !raw.text(header.idColumn()).startsWith(Layout.MARKER) && says(raw)) {
                rows.add(row(raw, seen));
            }
        }
        return new DecisionTable(
                base.id(),
                base.name(),
                base.model(),
                base.file(),
                base.hitPolicy(),
                base.inputs(),
                base.outputs(),
                List.copyOf(rows));
    }

    private boolean columnsAreThere() {
        Set<String> wanted = new TreeSet<>(Layout.columns(base));
        wanted.remove(Layout.COLUMNS);
        wanted.removeAll(header.columns().keySet());
        if (!wanted.isEmpty()) {
            refuse("missing_column", null, "The sheet lacks columns: " + String.join(", ", wanted) + ".");
        }
        header.twice().forEach(column -> refuse("column_twice", column, "The column stands in the sheet twice."));
        Set<Integer> ours = new HashSet<>(header.columns().values());
        ours.add(header.idColumn());
        sheet.rows().stream()
                .filter(row -> row.number() > header.row())
                .flatMap(row -> row.cells().keySet().stream())
                .filter(column -> !ours.contains(column) && !header.twice().contains(column))
                .distinct()
                .forEach(column -> findings.warn(
                        "unknown_column",
                        sheet.name(),
                        RawSheet.address(column, header.row()),
                        "The column is none of the table's and is not read."));
        return wanted.isEmpty() && header.twice().isEmpty();
    }

    private void refuse(String code, @Nullable Integer column, String detail) {
        String cell = column == null ? null : RawSheet.address(column, header.row());
        findings.refuse(code, sheet.name(), cell, detail);
    }

    private boolean says(RawRow raw) {
        return header.columns().values().stream().anyMatch(column -> raw.cell(column) != null);
    }

    private Row row(RawRow raw, Set<String> seen) {
        String id = raw.text(header.idColumn()).strip();
        Row old = id.isEmpty() || !seen.add(id) ? null : known.get(id);
        if (old == null && !id.isEmpty()) {
            boolean copy = known.containsKey(id);
            findings.understood(
                    copy ? "row_twice" : "unknown_row",
                    sheet.name(),
                    RawSheet.address(header.idColumn(), raw.number()),
                    copy ? "A copy of a row that stands above; taken as a new row." : "Taken as a new row.");
        }
        String label = label(raw, old);
        String note = cells.words(raw, place(Layout.ANNOTATION), old == null ? null : old.annotation());
        return new Row(
                old == null ? names.of(base.id(), label) : id,
                label,
                note.isEmpty() ? null : note,
                feel(raw, false, old == null ? null : old.inputs()),
                feel(raw, true, old == null ? null : old.outputs()));
    }

    private String label(RawRow raw, @Nullable Row old) {
        String label = cells.words(raw, place(Layout.LABEL), old == null ? null : old.label());
        if (!label.isEmpty() || old != null && old.label().isEmpty()) {
            return label;
        }
        findings.refuse(
                "missing_label",
                sheet.name(),
                RawSheet.address(place(Layout.LABEL), raw.number()),
                "A rule needs a label, by which people know it.");
        return label;
    }

    private List<String> feel(RawRow raw, boolean result, @Nullable List<String> old) {
        List<Column> columns = result ? base.outputs() : base.inputs();
        List<CellForms> forms = result ? outputs : inputs;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int place = place(
                    (result ? Layout.OUTPUT : Layout.INPUT) + columns.get(i).id());
            texts.add(cells.feel(raw, place, forms.get(i), result, old == null ? null : old.get(i)));
        }
        return List.copyOf(texts);
    }

    private List<CellForms> forms(List<Column> columns, boolean result, Function<Row, List<String>> cellsOf) {
        List<CellForms> forms = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Set<String> values = new HashSet<>();
            for (Row row : base.rows()) {
                values.addAll(TextForms.quoted(cellsOf.apply(row).get(i)));
            }
            forms.add(new CellForms(columns.get(i), result, values));
        }
        return forms;
    }

    private int place(String column) {
        return header.columns().getOrDefault(column, -1);
    }
}
