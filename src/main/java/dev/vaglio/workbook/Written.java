package dev.vaglio.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the forms of all types have in common: patterns of whole cells, and lists of values without quotes. */
final class Written {
    private static final Pattern CLOSED = Pattern.compile("[\"()\\[\\]]");
    /** A semicolon, or a comma that is no decimal one: a blank or a word stands beside it. */
    private static final Pattern BETWEEN =
            Pattern.compile(";|,(?=\\s)|(?<=\\s),|(?<=[^\\d\\s]),(?=\\S)|(?<=\\d),(?=[^\\d\\s])");

    private Written() {}

    static Pattern whole(String pattern) {
        return Pattern.compile("(?:" + pattern + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The match of the first pattern that the whole text is. */
    static Optional<Matcher> first(List<Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst();
    }

    /** Values with semicolons or commas between them, each read by itself; empty where it is no such list. */
    static Optional<Form> several(String text, Function<String, Form> read) {
        List<String> parts = CLOSED.matcher(text).find()
                ? List.of()
                : Arrays.stream(BETWEEN.split(text, -1)).map(String::strip).toList();
        if (parts.size() < 2 || parts.contains("")) {
            return Optional.empty();
        }
        List<String> feel = new ArrayList<>();
        boolean same = text.indexOf(';') < 0;
        for (String part : parts) {
            Form form = read.apply(part);
            if (form.isDoubtful()) {
                return Optional.of(new Form(text, form.remark()));
            }
            feel.add(form.feel());
            same &= form.feel().equals(part);
        }
        return Optional.of(same ? Form.asWritten(text) : Form.understood(String.join(", ", feel), "understood_values"));
    }

    /** As written where it is the same, or else understood so. */
    static Form form(String text, String feel, String code) {
        return feel.equals(text) ? Form.asWritten(text) : Form.understood(feel, code);
    }
}
