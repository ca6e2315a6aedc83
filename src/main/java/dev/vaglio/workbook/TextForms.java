package dev.vaglio.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts as people write them in a spreadsheet, often without quotes, as FEEL. */
final class TextForms {
    private static final String QUOTED = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern LITERAL = Pattern.compile(QUOTED);
    private static final Pattern LITERALS =
            Pattern.compile("(?:not\\s*\\(\\s*)?(?:" + QUOTED + "|null)(?:\\s*,\\s*(?:" + QUOTED + "|null))*+\\s*\\)?");
    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _&'-]*");
    private static final Set<String> FEEL = Set.of("null", "-");

    private TextForms() {}

    /**
     * Reads a cell.
     *
     * @param allowed the only values there are; empty where any may be
     * @param known values that the column has elsewhere
     */
    static Form of(String text, List<String> allowed, Set<String> known) {
        if (FEEL.contains(text)) {
            return Form.asWritten(text);
        }
        if (LITERALS.matcher(text).matches()) {
            return literals(text, allowed);
        }
        List<String> words = List.of(text.split("\\s*[,;]\\s*", -1));
        if (words.stream().allMatch(word -> allowed.contains(word) || known.contains(word))) {
            return Form.understood(String.join(", ", quoted(words)), "understood_text");
        }
        return BARE.matcher(text).matches() ? bare(text, allowed) : Form.asWritten(text);
    }

    private static Form bare(String text, List<String> allowed) {
        return allowed.isEmpty()
                ? Form.doubtful(text, "text_without_quotes", "A text stands in quotes, such as \"word\".", allowed)
                : foreign(text, allowed);
    }

    private static Form literals(String text, List<String> allowed) {
        boolean all = LITERAL.matcher(text)
                .results()
                .map((MatchResult literal) -> literal.group(1))
                .allMatch(allowed::contains);
        return all || allowed.isEmpty() ? Form.asWritten(text) : foreign(text, allowed);
    }

    private static Form foreign(String text, List<String> allowed) {
        return Form.doubtful(
                text,
                "foreign_value",
                "Not one of the values of this column.",
                allowed.stream().map(Choices::quoted).toList());
    }

    private static List<String> quoted(List<String> words) {
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add(Choices.quoted(word)));
        return quoted;
    }

    /** The texts in quotes within a cell. */
    static List<String> values(String feel) {
        return LITERAL.matcher(feel).results().map(match -> match.group(1)).toList();
    }
}
