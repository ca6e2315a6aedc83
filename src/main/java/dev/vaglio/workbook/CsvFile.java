package dev.vaglio.workbook;

import dev.vaglio.workbook.RawSheet.Kind;
import dev.vaglio.workbook.RawSheet.RawCell;
import dev.vaglio.workbook.RawSheet.RawRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file that anyone may have made as one sheet. */
final class CsvFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String DELIMITERS = ",;\t";

    private CsvFile() {}

    static RawSheet read(byte[] file) throws Unreadable {
        if (file.length > Limits.FILE) {
            throw Unreadable.tooLarge("too_large", "The file is larger than " + Limits.FILE + " bytes.");
        }
        String text = text(file);
        CSVFormat format =
                CSVFormat.EXCEL.builder().setDelimiter(delimiter(text)).get();
        List<RawRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord line : parser) {
                add(line, rows);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            throw Unreadable.because("malformed_csv", "The file is no CSV: a quote is not closed, or stands astray.");
        }
        return new RawSheet("", rows);
    }

    private static void add(CSVRecord line, List<RawRow> rows) throws Unreadable {
        if (rows.size() == Limits.ROWS) {
            throw Unreadable.tooLarge("too_many_rows", "The file has more than " + Limits.ROWS + " rows.");
        }
        if (line.size() > Limits.COLUMNS) {
            throw Unreadable.tooLarge("too_many_cells", "A line has more than " + Limits.COLUMNS + " cells.");
        }
        SortedMap<Integer, RawCell> cells = new TreeMap<>();
        for (int i = 0; i < line.size(); i++) {
            if (!line.get(i).isBlank()) {
                cells.put(i, new RawCell(Kind.TEXT, line.get(i)));
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new RawRow((int) line.getRecordNumber(), cells));
        }
    }

    private static String text(byte[] file) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw Unreadable.because("not_utf8", "The file is not in UTF-8; save it as CSV UTF-8.");
        }
    }

    /** What stands behind the marker that the file begins with; a comma where there is none. */
    private static char delimiter(String text) {
        int at = text.indexOf(Layout.TABLE) + Layout.TABLE.length();
        boolean begins = text.indexOf(Layout.TABLE) >= 0 && text.indexOf(Layout.TABLE) <= 1;
        int behind = begins && text.charAt(0) == '"' ? at + 1 : at;
        return begins && behind < text.length() && DELIMITERS.indexOf(text.charAt(behind)) >= 0
                ? text.charAt(behind)
                : ',';
    }
}
