package dev.vaglio.lead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads one record's bytes as its fields. */
final class CsvFields {
    /** The record is no UTF-8, or no CSV. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final String code;

        Unreadable(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private static final String DELIMITERS = ",;\t";

    private CsvFields() {}

    static List<String> of(CsvRecords.Raw raw, char delimiter) throws Unreadable {
        if (!raw.sound()) {
            throw new Unreadable("unclosed_quote");
        }
        return fields(text(raw.bytes()), delimiter);
    }

    /** The delimiter that stands most often in a header outside of quotes; a comma if none does. */
    static char delimiterOf(CsvRecords.Raw header) throws Unreadable {
        String text = text(header.bytes()).replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : DELIMITERS.toCharArray()) {
            best = count(text, candidate) > count(text, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(next -> next == character).count();
    }

    private static List<String> fields(String record, char delimiter) throws Unreadable {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote('"')
                .get();
        try (CSVParser parser = CSVParser.parse(record, format)) {
            return parser.iterator().next().toList();
        } catch (IOException | UncheckedIOException | IllegalStateException badQuote) {
            throw new Unreadable("malformed_csv");
        }
    }

    private static String text(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("invalid_utf8");
        }
    }
}
