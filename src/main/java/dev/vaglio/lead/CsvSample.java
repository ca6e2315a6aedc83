package dev.vaglio.lead;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The first rows of a CSV file, read as a mapping reads them: the same delimiters, quotes and limits (M2).
 *
 * @param columns names as in the header, stripped, each once
 * @param rows as many cells each as there are columns, stripped
 * @param unsound rows among the first that are no such rows and are left out
 */
public record CsvSample(char delimiter, List<String> columns, List<List<String>> rows, int unsound) {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    /** The file has no header that a mapping could name columns of; the message is for people. */
    public static final class NoTable extends Exception {
        private static final long serialVersionUID = 1;

        NoTable(String message) {
            super(message);
        }
    }

    /** Reads a header and at most so many rows, of at most 16 MiB together; the rest of the stream is left unread. */
    public static CsvSample read(InputStream in, int mostRows) throws IOException, NoTable {
        CsvRecords records = new CsvRecords(ByteOrderMark.skip(in));
        Optional<CsvRecords.Raw> header = records.next();
        if (header.isEmpty()) {
            throw new NoTable("the file is empty");
        }
        try {
            char delimiter = CsvFields.delimiterOf(header.get());
            records.delimiter(delimiter);
            return below(columns(header.get(), delimiter), delimiter, records, mostRows);
        } catch (CsvFields.Unreadable unreadable) {
            throw new NoTable(CsvProblem.detail(unreadable.code()));
        }
    }

    private static List<String> columns(CsvRecords.Raw header, char delimiter) throws CsvFields.Unreadable {
        List<String> columns =
                CsvFields.of(header, delimiter).stream().map(String::strip).toList();
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new CsvFields.Unreadable("duplicate_column");
        }
        if (columns.stream().allMatch(String::isEmpty)) {
            throw new CsvFields.Unreadable("no_columns");
        }
        return columns;
    }

    private static CsvSample below(List<String> columns, char delimiter, CsvRecords records, int mostRows)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int unsound = 0;
        long bytes = 0;
        Optional<CsvRecords.Raw> raw = records.next();
        while (raw.isPresent() && rows.size() + unsound < mostRows && bytes < MOST_BYTES) {
            bytes += raw.get().bytes().length;
            Optional<List<String>> cells = cells(raw.get(), delimiter, columns.size());
            cells.ifPresent(rows::add);
            unsound += cells.isEmpty() ? 1 : 0;
            raw = records.next();
        }
        return new CsvSample(delimiter, columns, rows, unsound);
    }

    private static Optional<List<String>> cells(CsvRecords.Raw raw, char delimiter, int columns) {
        try {
            List<String> cells = CsvFields.of(raw, delimiter);
            return cells.size() == columns
                    ? Optional.of(cells.stream().map(String::strip).toList())
                    : Optional.empty();
        } catch (CsvFields.Unreadable unsound) {
            return Optional.empty();
        }
    }
}
