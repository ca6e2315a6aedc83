package dev.vaglio.reference;

import dev.vaglio.problem.Fault;
import dev.vaglio.spreadsheet.SpreadsheetText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file of one kind: a header with the names of the fields, then an item a line. A fault's place is the line
 * it begins on and the column, {@code /12/capacity}; an empty cell is unknown. An apostrophe that keeps a cell from being
 * a formula is no part of it.
 */
final class CsvItems {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Kind kind;
    private final List<Item> items = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private CsvItems(Kind kind) {
        this.kind = kind;
    }

    static Read of(Kind kind, byte[] body) {
        CsvItems csv = new CsvItems(kind);
        try {
            csv.read(text(body));
        } catch (CharacterCodingException notUtf8) {
            csv.fault("", "invalid_utf8", "The file is not UTF-8.", List.of());
        }
        return new Read(csv.items, csv.faults);
    }

    private static String text(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private void read(String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                fault("/1", "no_header", "The first line names the columns.", kind.columns());
                return;
            }
            List<String> columns = columns(records.next());
            // looking for the next record reads it: where it begins is known before
            long line = parser.getCurrentLineNumber() + 1;
            while (!columns.isEmpty() && records.hasNext()) {
                item(records.next(), columns, line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException malformed) {
            fault("", "malformed_csv", "A quote is not closed, or stands where none may.", List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        char delimiter = header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    /** The columns in the order of the file; none where the file can not be read by them. */
    private List<String> columns(CSVRecord header) {
        List<String> columns = header.toList();
        for (String column : columns) {
            if (!kind.columns().contains(column)) {
                fault("/1", "unknown_column", "A column is not known.", kind.columns());
            }
        }
        if (new HashSet<>(columns).size() != columns.size()) {
            fault("/1", "repeated_column", "A column is named twice.", kind.columns());
        }
        if (!columns.contains(Item.ID)) {
            fault("/1", "missing_column", "There is no column " + Item.ID + ".", kind.columns());
        }
        return faults.isEmpty() ? columns : List.of();
    }

    private void item(CSVRecord record, List<String> columns, long line) {
        String place = "/" + line;
        if (record.size() != columns.size()) {
            fault(place, "wrong_width", "The header has " + columns.size() + " columns.", List.of());
            return;
        }
        String id = SpreadsheetText.read(record.get(columns.indexOf(Item.ID)));
        Read read = new ItemReader(kind, place).read(id, field -> {
            int column = columns.indexOf(field.name());
            String cell = column < 0 ? "" : SpreadsheetText.read(record.get(column));
            return cell.isBlank() ? null : () -> field.type().ofText(cell);
        });
        items.addAll(read.items());
        faults.addAll(read.faults());
        if (!ids.add(id)) {
            fault(place + "/" + Item.ID, "repeated_id", "An earlier line has this id.", List.of());
        }
    }

    private void fault(String place, String code, String detail, List<String> allowed) {
        faults.add(new Fault(place, code, detail, allowed));
    }
}
