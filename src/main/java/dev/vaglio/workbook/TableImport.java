package dev.vaglio.workbook;

import dev.vaglio.difference.TableEdits;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.engine.DecisionTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a workbook or a CSV file back: which tables it holds, and what was changed in them. */
public final class TableImport {
    private final Content now;
    private final Function<Origin, Optional<Content>> earlier;

    /**
     * @param now the content that the file is meant for
     * @param earlier finds other contents by what a file says of its origin; empty for one that is not known
     */
    public TableImport(Content now, Function<Origin, Optional<Content>> earlier) {
        this.now = now;
        this.earlier = earlier;
    }

    /** Reads an .xlsx. */
    public Imported workbook(byte[] file) throws Unreadable {
        return read(WorkbookFile.read(file), PlainText.WORKBOOK);
    }

    /** Reads one table as CSV, in UTF-8, with commas, semicolons or tabs. */
    public Imported csv(byte[] file) throws Unreadable {
        return read(List.of(CsvFile.read(file)), PlainText.CSV);
    }

    private Imported read(List<RawSheet> sheets, PlainText plain) throws Unreadable {
        Origin origin = sheets.stream()
                .flatMap(sheet -> SheetHeader.of(sheet).stream())
                .map(SheetHeader::origin)
                .findFirst()
                .orElseThrow(() -> Unreadable.because("no_table", "No sheet of the file is a table of ours."));
        Findings findings = new Findings();
        Content base = base(origin, findings);
        RowNames names = new RowNames(base.tables());
        Set<String> seen = new HashSet<>();
        List<TableEdit> edits = new ArrayList<>();
        for (RawSheet sheet : sheets) {
            SheetHeader header = SheetHeader.of(sheet).orElse(null);
            DecisionTable table = header == null ? null : table(sheet, header, base, origin, seen, findings);
            if (header != null && table != null) {
                DecisionTable read = new TableReading(sheet, header, table, names, findings, plain).table();
                TableEdits.between(table, read).ifPresent(edits::addAll);
            }
        }
        return new Imported(base, findings.refused() ? List.of() : edits, findings.all());
    }

    private Content base(Origin origin, Findings findings) {
        if (origin.hash().equals(now.origin().hash())) {
            return now;
        }
        Optional<Content> known =
                earlier.apply(origin).filter(content -> content.origin().hash().equals(origin.hash()));
        String made = known.map(content -> content.origin().words()).orElse("a content that is not known here");
        findings.warn(
                known.isPresent() ? "stale_base" : "unknown_base",
                "",
                null,
                "The file was made from " + made + ", and is compared with "
                        + (known.isPresent() ? "it" : "what is there now") + "; now there is "
                        + now.origin().words() + ".");
        return known.orElse(now);
    }

    private @Nullable DecisionTable table(
            RawSheet sheet, SheetHeader header, Content base, Origin origin, Set<String> seen, Findings findings) {
        if (!header.origin().equals(origin)) {
            findings.refuse("mixed_origins", sheet.name(), null, "The sheet was made from another content.");
            return null;
        }
        if (!seen.add(header.table())) {
            findings.refuse("table_twice", sheet.name(), null, "The table stands in another sheet, too.");
            return null;
        }
        Optional<DecisionTable> table = base.table(header.table());
        if (table.isEmpty()) {
            findings.warn("unknown_table", sheet.name(), null, "There is no table of this id; the sheet is not read.");
        }
        return table.orElse(null);
    }
}
