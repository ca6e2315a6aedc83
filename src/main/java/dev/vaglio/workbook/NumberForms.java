package dev.vaglio.workbook;

import static dev.vaglio.workbook.Written.whole;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, bounds and ranges as people write them in a spreadsheet, with points or commas, as FEEL. */
final class NumberForms {
    private static final String UNDERSTOOD = "understood_number";
    private static final String NUMBER = "-?(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,15})?|\\d{1,18}(?:[.,]\\d{1,15})?)";
    private static final Pattern ONE = Pattern.compile(NUMBER);
    private static final Pattern THOUSAND = Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2}[.,]\\d{3}(?![\\d.,])");
    private static final Pattern THOUSANDS =
            Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2}(?:,\\d{3})*,0\\d\\d(?:,\\d{3})*(?![\\d.,])");
    private static final Pattern BOUND = Pattern.compile("(<=|>=|!=|<>|<|>|≤|≥|≠|=)\\s*(" + NUMBER + ")");
    private static final Pattern OR_MORE = whole("(" + NUMBER + ")\\s*(?:\\+|or more|o più)");
    private static final Pattern OR_LESS = whole("(" + NUMBER + ")\\s*(?:or less|o meno)");
    private static final List<Pattern> RANGE = List.of(
            whole("(" + NUMBER + ")\\s*(?:-|–|—|\\.\\.|to|a)\\s*(" + NUMBER + ")"),
            whole("(?:from|da|dal)\\s+(" + NUMBER + ")\\s+(?:to|a|al)\\s+(" + NUMBER + ")"),
            whole("(?:between|tra|fra)\\s+(" + NUMBER + ")\\s+(?:and|e)\\s+(" + NUMBER + ")"));
    private static final Pattern BRACKETED =
            Pattern.compile("([\\[(\\]])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\])\\[])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L} ]*|\"[^\"]*\"");
    /** What people say for a comparison. */
    private static final Map<String, Pattern> SPOKEN = spoken();

    private NumberForms() {}

    private static Map<String, Pattern> spoken() {
        Map<String, Pattern> spoken = new LinkedHashMap<>();
        spoken.put("<=", said("up to|at most|fino a|al massimo|non più di"));
        spoken.put(">=", said("at least|almeno|non meno di"));
        spoken.put("<", said("under|below|less than|fewer than|sotto|meno di|inferiore a"));
        spoken.put(">", said("over|above|more than|oltre|sopra|più di|superiore a"));
        spoken.put("≠", said("not|non|other than|diverso da"));
        return spoken;
    }

    private static Pattern said(String words) {
        return whole("(?:" + words + ")\\s+(" + NUMBER + ")");
    }

    /** @param result whether the cell is a result, which is one number and no test */
    static Form of(String written, boolean result) {
        String text = written.replace('−', '-');
        Matcher thousand = THOUSAND.matcher(text);
        if (thousand.find()) {
            return doubtfulThousand(written, "Taken as " + feel(thousand.group()) + "; a thousand");
        }
        if (THOUSANDS.matcher(text).find()) {
            return doubtfulThousand(written, "A thousand");
        }
        Form form = number(text, result);
        if (form.isDoubtful()) {
            return new Form(written, form.remark());
        }
        return form.feel().equals(text) ? Written.form(written, text, UNDERSTOOD) : form;
    }

    private static Form doubtfulThousand(String text, String what) {
        return Form.doubtful(text, "doubtful_thousand", what + " is written without a mark.", List.of());
    }

    private static Form number(String text, boolean result) {
        if (ONE.matcher(text).matches()) {
            boolean plain = text.indexOf(',') < 0 && text.indexOf('.') == text.lastIndexOf('.');
            return plain ? Form.asWritten(text) : understood(text, feel(text));
        }
        if (text.equals("null")) {
            return Form.asWritten(text);
        }
        if (WORD.matcher(text).matches()) {
            return Form.doubtful(text, "not_a_number", "A number is expected here.", List.of());
        }
        return result
                ? Form.asWritten(text)
                : test(text)
                        .or(() -> Written.several(text, part -> number(part, false)))
                        .orElseGet(() -> Form.asWritten(text));
    }

    private static Form understood(String text, String feel) {
        return Written.form(text, feel, UNDERSTOOD);
    }

    private static Optional<Form> test(String text) {
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            return Optional.of(understood(text, bound(text, bound.group(1), bound.group(2))));
        }
        Matcher closed = BRACKETED.matcher(text);
        if (closed.matches() && text.indexOf(',') >= 0) {
            return Optional.of(understood(
                    text, closed.group(1) + feel(closed.group(2)) + ".." + feel(closed.group(3)) + closed.group(4)));
        }
        return comparison(text).or(() -> Written.first(RANGE, text).map(range -> range(text, range)));
    }

    private static Optional<Form> comparison(String text) {
        for (Map.Entry<String, Pattern> spoken : SPOKEN.entrySet()) {
            Matcher said = spoken.getValue().matcher(text);
            if (said.matches()) {
                return Optional.of(understood(text, bound(text, spoken.getKey(), said.group(1))));
            }
        }
        Matcher more = OR_MORE.matcher(text);
        if (more.matches()) {
            return Optional.of(understood(text, ">= " + feel(more.group(1))));
        }
        Matcher less = OR_LESS.matcher(text);
        return less.matches() ? Optional.of(understood(text, "<= " + feel(less.group(1)))) : Optional.empty();
    }

    private static Form range(String text, Matcher range) {
        String low = feel(range.group(1));
        String high = feel(range.group(2));
        return new BigDecimal(low).compareTo(new BigDecimal(high)) <= 0
                ? understood(text, "[" + low + ".." + high + "]")
                : Form.doubtful(text, "backwards_range", "The range runs backwards.", List.of());
    }

    private static String bound(String text, String sign, String number) {
        String operator = sign.replace("≤", "<=").replace("≥", ">=");
        String feel = feel(number);
        if (operator.equals("=")) {
            return feel;
        }
        if (operator.equals("≠") || operator.equals("!=") || operator.equals("<>")) {
            return "not(" + feel + ")";
        }
        boolean same = text.startsWith(operator) && feel.equals(number);
        return same ? text : operator + " " + feel;
    }

    /** A point before a comma, or one of several, parts thousands; a single one is the decimal point, as in FEEL. */
    private static String feel(String number) {
        boolean thousands = number.indexOf(',') >= 0 || number.indexOf('.') != number.lastIndexOf('.');
        String plain = thousands ? number.replace(".", "").replace(',', '.') : number;
        BigDecimal value = new BigDecimal(plain).stripTrailingZeros();
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
