package dev.vaglio.workbook;

import dev.vaglio.engine.DecisionTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.apache.commons.csv.CSVFormat;

/** Writes one table as CSV: the lines of its sheet in a workbook, with ids and without colours. */
public final class CsvWriter {
    /** By it Excel knows UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Words words;
    private final BiFunction<String, String, String> labels;
    private final char delimiter;

    /**
     * @param language of the words around the table; in Italian columns end with a semicolon, as Excel has it there
     * @param labels the text of an expression, or the given label where there is none
     */
    public CsvWriter(String language, BiFunction<String, String, String> labels) {
        this.words = Words.in(language);
        this.labels = labels;
        this.delimiter = language.equals(Locale.ITALIAN.getLanguage()) ? ';' : ',';
    }

    /** UTF-8 with a byte order mark. */
    public byte[] write(Origin origin, DecisionTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Layout.origin(table, origin));
        lines.add(Layout.columns(table));
        lines.add(new Layout(table, words, labels).labels());
        table.rows().forEach(row -> lines.add(Layout.rule(row)));
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        lines.forEach(line -> print(line, csv));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void print(List<String> line, StringBuilder csv) {
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(delimiter).get();
        try {
            format.printRecord(csv, line.stream().map(CsvText::written).toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
