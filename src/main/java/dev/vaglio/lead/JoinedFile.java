package dev.vaglio.lead;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A second file in memory, by its key; of its columns those that a mapping uses. */
final class JoinedFile {
    private static final int ROWS = 100_000;
    private static final int BYTES = 64 * 1024 * 1024;

    private final JoinRule rule;
    private final List<String> columns;
    private final Map<String, List<String>> rows = new HashMap<>();
    private long unmatched;

    private JoinedFile(JoinRule rule, List<String> columns) {
        this.rule = rule;
        this.columns = columns;
    }

    /** Reads the whole file. */
    static JoinedFile read(InputStream in, JoinRule rule, Set<String> used) throws IOException, Joins.Unusable {
        CsvRecords records = new CsvRecords(ByteOrderMark.skip(in));
        Optional<CsvRecords.Raw> header = records.next();
        if (header.isEmpty()) {
            throw new Joins.Unusable(rule.name(), 1, "the file is empty");
        }
        try {
            char delimiter = CsvFields.delimiterOf(header.get());
            records.delimiter(delimiter);
            return new JoinedFile(rule, header(header.get(), delimiter, rule)).fill(records, delimiter, used);
        } catch (CsvFields.Unreadable unreadable) {
            throw new Joins.Unusable(rule.name(), header.get().line(), CsvProblem.detail(unreadable.code()));
        }
    }

    private static List<String> header(CsvRecords.Raw raw, char delimiter, JoinRule rule)
            throws CsvFields.Unreadable, Joins.Unusable {
        List<String> columns =
                CsvFields.of(raw, delimiter).stream().map(String::strip).toList();
        if (columns.stream().filter(rule.key()::equals).count() != 1) {
            throw new Joins.Unusable(rule.name(), raw.line(), "there is not one column " + rule.key());
        }
        return columns;
    }

    private JoinedFile fill(CsvRecords records, char delimiter, Set<String> used) throws IOException, Joins.Unusable {
        long bytes = 0;
        int key = columns.indexOf(rule.key());
        for (Optional<CsvRecords.Raw> raw = records.next(); raw.isPresent(); raw = records.next()) {
            long line = raw.get().line();
            bytes += raw.get().bytes().length;
            List<String> cells = cells(raw.get(), delimiter);
            if (rows.size() == ROWS || bytes > BYTES) {
                throw new Joins.Unusable(
                        rule.name(), line, "a joined file has at most " + ROWS + " rows and " + BYTES + " bytes");
            }
            if (rows.put(cells.get(key).strip(), kept(cells, used)) != null) {
                throw new Joins.Unusable(rule.name(), line, "an earlier row has the same " + rule.key());
            }
        }
        return this;
    }

    private List<String> cells(CsvRecords.Raw raw, char delimiter) throws Joins.Unusable {
        try {
            List<String> cells = CsvFields.of(raw, delimiter);
            if (cells.size() != columns.size()) {
                throw new CsvFields.Unreadable("wrong_number_of_fields");
            }
            return cells;
        } catch (CsvFields.Unreadable unreadable) {
            throw new Joins.Unusable(rule.name(), raw.line(), CsvProblem.detail(unreadable.code()));
        }
    }

    private List<String> kept(List<String> cells, Set<String> used) {
        List<String> kept = new ArrayList<>(cells.size());
        for (int place = 0; place < cells.size(); place++) {
            kept.add(used.contains(rule.prefix() + columns.get(place)) ? cells.get(place) : "");
        }
        return kept;
    }

    JoinRule rule() {
        return rule;
    }

    /** As the mapping calls them. */
    List<String> columns() {
        return columns.stream().map(column -> rule.prefix() + column).toList();
    }

    /** Counts a row that has no partner here. */
    void look(String key) {
        unmatched += rows.containsKey(key.strip()) ? 0 : 1;
    }

    /** The cell of the row with a key; empty where there is none. */
    String cell(String key, String column) {
        List<String> row = rows.get(key.strip());
        int place = columns.indexOf(column.substring(rule.prefix().length()));
        return row == null || place < 0 ? "" : row.get(place);
    }

    MappingSummary.Join summary() {
        return new MappingSummary.Join(rule.name(), rows.size(), unmatched);
    }
}
