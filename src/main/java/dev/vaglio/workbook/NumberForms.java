package dev.vaglio.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, bounds and ranges as people write them in a spreadsheet, with points or commas, as FEEL. */
final class NumberForms {
    private static final String NUMBER = "-?(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,15})?|\\d{1,18}(?:[.,]\\d{1,15})?)";
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern DOUBTFUL_THOUSAND = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>|≤|≥|=)\\s*(" + NUMBER + ")");
    private static final Pattern OR_MORE = Pattern.compile("(" + NUMBER + ")\\s*\\+");
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")\\s*(?:-|–|—|\\.\\.)\\s*(" + NUMBER + ")");
    private static final Pattern BRACKETED =
            Pattern.compile("([\\[(\\]])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\])\\[])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L} ]*|\"[^\"]*\"");
    private static final Pattern UNKNOWN = Pattern.compile("null");

    private NumberForms() {}

    /** @param result whether the cell is a result, which is one number and no test */
    static Form of(String text, boolean result) {
        if (ONE.matcher(text).matches()) {
            return number(text);
        }
        if (WORD.matcher(text).matches() && !UNKNOWN.matcher(text).matches()) {
            return Form.doubtful(text, "not_a_number", "A number is expected here.", List.of());
        }
        Optional<String> test = result ? Optional.empty() : test(text);
        return test.filter(feel -> !feel.equals(text))
                .map(feel -> Form.understood(feel, "understood_number"))
                .orElseGet(() -> Form.asWritten(text));
    }

    private static Form number(String text) {
        if (DOUBTFUL_THOUSAND.matcher(text).matches()) {
            return Form.doubtful(
                    text,
                    "doubtful_thousand",
                    "Taken as " + feel(text) + "; a thousand is written without the point.",
                    List.of());
        }
        String feel = text.indexOf(',') < 0 && text.indexOf('.') == text.lastIndexOf('.') ? text : feel(text);
        return feel.equals(text) ? Form.asWritten(text) : Form.understood(feel, "understood_number");
    }

    private static Optional<String> test(String text) {
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            return Optional.of(bound(text, bound.group(1), bound.group(2)));
        }
        Matcher more = OR_MORE.matcher(text);
        if (more.matches()) {
            return Optional.of(">= " + feel(more.group(1)));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches() && value(range.group(1)).compareTo(value(range.group(2))) <= 0) {
            return Optional.of("[" + feel(range.group(1)) + ".." + feel(range.group(2)) + "]");
        }
        Matcher closed = BRACKETED.matcher(text);
        return closed.matches() && text.indexOf(',') >= 0
                ? Optional.of(closed.group(1) + feel(closed.group(2)) + ".." + feel(closed.group(3)) + closed.group(4))
                : Optional.empty();
    }

    private static String bound(String text, String operator, String number) {
        String feelOperator = operator.replace("≤", "<=").replace("≥", ">=");
        String feelNumber = feel(number);
        if (operator.equals("=")) {
            return feelNumber;
        }
        boolean same = feelOperator.equals(operator) && feelNumber.equals(number);
        return same ? text : feelOperator + " " + feelNumber;
    }

    private static BigDecimal value(String number) {
        return new BigDecimal(feel(number));
    }

    /** A point before a comma, or one of several, parts thousands; a single one is the decimal point, as in FEEL. */
    private static String feel(String number) {
        boolean thousands = number.indexOf(',') >= 0 || number.indexOf('.') != number.lastIndexOf('.');
        String plain = thousands ? number.replace(".", "").replace(',', '.') : number;
        BigDecimal value = new BigDecimal(plain).stripTrailingZeros();
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
