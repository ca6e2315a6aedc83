package dev.vaglio.engine;

import dev.vaglio.engine.CellTest.Containing;
import dev.vaglio.engine.CellTest.Equal;
import dev.vaglio.engine.CellTest.Listing;
import dev.vaglio.engine.CellTest.Within;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tests of an input cell that is written in the usual way: literals, comparisons and ranges of numbers,
 * {@code contains} and {@code list contains} with a text, alone, in a row or inside {@code not}. What is written in any
 * other way is left to the FEEL parser.
 *
 * @param negated whether the cell holds where none of the tests does
 */
record CellTests(List<CellTest> tests, boolean negated) {
    private static final String NUMBER = "-?(?:0|[1-9]\\d{0,15})(?:\\.\\d{1,15})?";
    private static final String TEXT = "[^\"\\\\\\p{Cntrl}]*";
    private static final Pattern TEST = Pattern.compile("\\s*(?:\"(?<quoted>" + TEXT + ")\""
            + "|(?<word>true|false|null)"
            + "|(?<operator><=|>=|<|>)\\s*(?<bound>" + NUMBER + ")"
            + "|(?<start>[\\[(\\]])\\s*(?<least>" + NUMBER + ")\\s*\\.\\.\\s*(?<most>" + NUMBER
            + ")\\s*(?<stop>[\\])\\[])"
            + "|(?<number>" + NUMBER + ")"
            + "|(?<call>(?:list )?contains)\\(\\s*\\?\\s*,\\s*\"(?<part>" + TEXT + ")\"\\s*\\)"
            + ")\\s*(?<more>,|$)");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

    /** Empty where the cell wants the parser. */
    static Optional<CellTests> of(String cell) {
        Matcher not = NOT.matcher(cell);
        boolean negated = not.matches();
        return tests(negated ? not.group(1) : cell)
                .filter(tests -> !negated || tests.stream().noneMatch(CellTests::isCall))
                .map(tests -> new CellTests(tests, negated));
    }

    /** The same for who asks which values a cell tells apart: also one call inside {@code not}, which FEEL evaluates. */
    static Optional<CellTests> apart(String cell) {
        Optional<CellTests> usual = of(cell);
        Matcher not = NOT.matcher(cell);
        return usual.isPresent() || !not.matches()
                ? usual
                : tests(not.group(1)).filter(tests -> tests.size() == 1).map(tests -> new CellTests(tests, true));
    }

    private static boolean isCall(CellTest test) {
        return test instanceof Containing || test instanceof Listing;
    }

    private static Optional<List<CellTest>> tests(String text) {
        List<CellTest> tests = new ArrayList<>();
        Matcher matcher = TEST.matcher(text);
        int at = 0;
        boolean more = true;
        while (more) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            tests.add(test(matcher));
            at = matcher.end();
            more = !matcher.group("more").isEmpty();
        }
        return Optional.of(List.copyOf(tests));
    }

    private static CellTest test(Matcher matcher) {
        if (matcher.group("quoted") != null) {
            return new Equal(matcher.group("quoted"));
        }
        if (matcher.group("word") != null) {
            return new Equal(word(matcher.group("word")));
        }
        if (matcher.group("number") != null) {
            return new Equal(new BigDecimal(matcher.group("number")));
        }
        if (matcher.group("operator") != null) {
            return comparison(matcher.group("operator"), new BigDecimal(matcher.group("bound")));
        }
        if (matcher.group("call") != null) {
            String part = matcher.group("part");
            return matcher.group("call").startsWith("list") ? new Listing(part) : new Containing(part);
        }
        return new Within(
                new BigDecimal(matcher.group("least")),
                Objects.equals(matcher.group("start"), "["),
                new BigDecimal(matcher.group("most")),
                Objects.equals(matcher.group("stop"), "]"));
    }

    private static @Nullable Object word(String word) {
        return word.equals("null") ? null : Boolean.valueOf(word);
    }

    private static Within comparison(String operator, BigDecimal bound) {
        boolean closed = operator.endsWith("=");
        return operator.startsWith(">")
                ? new Within(bound, closed, null, false)
                : new Within(null, false, bound, closed);
    }
}
