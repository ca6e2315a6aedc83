package dev.vaglio.workbook;

import static dev.vaglio.workbook.Written.whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts as people write them in a spreadsheet, often without quotes, as FEEL. A file may say the same long text in every
 * cell, so no pattern here goes over the same blanks again and again.
 */
final class TextForms {
    private static final String UNDERSTOOD = "understood_text";
    private static final String UNKNOWN = "null";
    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*+)\"";
    private static final Pattern LITERAL = Pattern.compile(QUOTED);
    private static final Pattern LITERALS =
            Pattern.compile("(?:not\\s*\\(\\s*)?(?:" + QUOTED + "|null)(?:\\s*,\\s*(?:" + QUOTED + "|null))*+\\s*\\)?");
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _&'’-]*");
    /** May be a text or the path of a fact. */
    private static final Pattern DOTTED = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _&'’.@/-]*");

    private static final Pattern EXPRESSION = Pattern.compile(
            "(?:if|for|some|every|function|not|and|or|true|false|null|date|time|duration)\\b.*", Pattern.DOTALL);
    private static final Pattern WRAPPED = Pattern.compile("[\"'“„«‘](.*)[\"'”“»’]", Pattern.DOTALL);
    private static final List<Pattern> NEGATED = List.of(
            whole("(?:not|non)\\s*\\(([^\"()]+)\\)"),
            whole("(?:≠|!=|<>)\\s*+([^\"()]+)"),
            whole("(?:not|non|other than|diverso da|tranne|except)\\s++([^\"()]+)"));
    private static final Map<String, Pattern> CALLED = new TreeMap<>(Map.of(
            "contains", whole("(?:contains|contiene)\\s++(.+)"),
            "starts with", whole("(?:starts with|inizia con|comincia con)\\s++(.+)"),
            "ends with", whole("(?:ends with|finisce con|termina con)\\s++(.+)")));
    private static final Pattern LISTED = whole("(?:includes|contains|comprende|contiene|include)\\s++(.+)");

    private final List<String> allowed;
    private final Set<String> words;
    /** The values by what is the same where they differ by case, blanks and dashes alone. */
    private final Map<String, Set<String>> near = new HashMap<>();

    /**
     * @param allowed the only values there are; empty where any may be
     * @param known values that the column has elsewhere
     */
    TextForms(List<String> allowed, Set<String> known) {
        this.allowed = allowed;
        this.words = new HashSet<>(allowed);
        words.addAll(known);
        (allowed.isEmpty() ? known : allowed)
                .forEach(value -> near.computeIfAbsent(alike(value), key -> new HashSet<>())
                        .add(value));
    }

    /** @param result whether the cell is a result, which is one text and no test */
    Form of(String text, boolean result) {
        if (text.equals(UNKNOWN)) {
            return Form.asWritten(text);
        }
        if (LITERALS.matcher(text).matches()) {
            return literals(text);
        }
        Optional<Form> test = result ? Optional.empty() : test(text);
        return test.orElseGet(() -> values(text)
                .map(values -> result && values.size() > 1
                        ? Form.doubtful(text, "one_result", "A result is one value.", List.of())
                        : Form.understood(listed(values), UNDERSTOOD))
                .orElseGet(() -> kept(text)));
    }

    /** What a cell asks of a list of texts: whether one of the named stands in it. */
    Form ofList(String text) {
        if (text.equals(UNKNOWN) || text.indexOf('(') >= 0 || text.indexOf('"') >= 0) {
            return Form.asWritten(text);
        }
        Matcher listed = LISTED.matcher(text);
        return values(listed.matches() ? listed.group(1) : text)
                .map(values -> Form.understood(
                        values.stream()
                                .map(value -> value.equals(UNKNOWN)
                                        ? value
                                        : "list contains(?, " + Choices.quoted(value) + ")")
                                .collect(Collectors.joining(", ")),
                        UNDERSTOOD))
                .orElseGet(() -> allowed.isEmpty() ? Form.asWritten(text) : kept(text));
    }

    private Form kept(String text) {
        if (!allowed.isEmpty()) {
            return BARE.matcher(text).matches() ? foreign(text) : Form.asWritten(text);
        }
        return DOTTED.matcher(text).matches() && !EXPRESSION.matcher(text).matches()
                ? Form.doubtful(text, "text_without_quotes", "A text stands in quotes, such as \"word\".", allowed)
                : Form.asWritten(text);
    }

    private Optional<Form> test(String text) {
        Optional<Form> negated = Written.first(NEGATED, text)
                .flatMap(not -> values(not.group(1).strip()))
                .map(values -> Form.understood("not(" + listed(values) + ")", UNDERSTOOD));
        if (negated.isPresent() || !allowed.isEmpty()) {
            return negated;
        }
        return CALLED.entrySet().stream()
                .map(called -> Map.entry(called.getKey(), called.getValue().matcher(text)))
                .filter(called -> called.getValue().matches())
                .map(called -> Form.understood(
                        called.getKey() + "(?, "
                                + Choices.quoted(bare(called.getValue().group(1))) + ")",
                        UNDERSTOOD))
                .findFirst();
    }

    /** Values without quotes, one or several; empty where one of them is none. */
    private Optional<List<String>> values(String text) {
        Optional<String> whole = meant(bare(text));
        if (whole.isPresent()) {
            return whole.map(List::of);
        }
        List<String> values = new ArrayList<>();
        for (String part : text.split("[,;]", -1)) {
            String word = bare(part);
            Optional<String> value =
                    word.equals(UNKNOWN) ? Optional.of(word) : meant(word).or(() -> free(word));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    private Optional<String> free(String word) {
        boolean free = allowed.isEmpty()
                && BARE.matcher(word).matches()
                && !EXPRESSION.matcher(word).matches();
        return free ? Optional.of(word) : Optional.empty();
    }

    /** The value that a word means: itself, or the only one that differs by case, blanks and dashes alone. */
    private Optional<String> meant(String word) {
        if (words.contains(word)) {
            return Optional.of(word);
        }
        Set<String> alike = near.getOrDefault(alike(word), Set.of());
        return alike.size() == 1 ? alike.stream().findFirst() : Optional.empty();
    }

    private static String alike(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
    }

    private static String bare(String text) {
        String plain = text.strip();
        Matcher wrapped = WRAPPED.matcher(plain);
        return wrapped.matches() ? wrapped.group(1).strip() : plain;
    }

    /** Values in quotes: those that differ by case alone become the allowed ones, others are foreign. */
    private Form literals(String text) {
        if (allowed.isEmpty()) {
            return Form.asWritten(text);
        }
        boolean all = LITERAL.matcher(text)
                .results()
                .allMatch(literal ->
                        meant(literal.group(1)).filter(allowed::contains).isPresent());
        return all
                ? Written.form(
                        text,
                        LITERAL.matcher(text)
                                .replaceAll(literal -> Matcher.quoteReplacement(
                                        Choices.quoted(meant(literal.group(1)).orElseThrow()))),
                        UNDERSTOOD)
                : foreign(text);
    }

    private Form foreign(String text) {
        return Form.doubtful(
                text,
                "foreign_value",
                "Not one of the values of this column.",
                allowed.stream().map(Choices::quoted).toList());
    }

    private static String listed(List<String> values) {
        return values.stream()
                .map(value -> value.equals(UNKNOWN) ? value : Choices.quoted(value))
                .collect(Collectors.joining(", "));
    }

    /** The texts in quotes within a cell. */
    static List<String> quoted(String feel) {
        return LITERAL.matcher(feel)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
