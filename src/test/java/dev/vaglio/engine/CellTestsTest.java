package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells in the usual form mean what FEEL makes of them; all others are left to FEEL. */
class CellTestsTest {
    private static final int CELLS = 300;
    private static final List<String> TESTS = List.of(
            "\"a\"",
            "\"b, c\"",
            "\"\"",
            "true",
            "false",
            "null",
            "5",
            "-2.5",
            "0",
            "> 5",
            ">= 5",
            "< -2.5",
            "<=0",
            "[0..5]",
            "(0 .. 5)",
            "]0..5[",
            "[-2.5..5)",
            "5.0");
    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            "a",
            "b, c",
            "",
            "5",
            true,
            false,
            number("5"),
            number("-2.5"),
            number("0"),
            number("4.999"),
            number("5.00"),
            number("100"));

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void any_row_of_usual_tests_holds_for_the_values_for_which_it_holds_in_FEEL() {
        Random random = new Random(7);
        IntStream.range(0, CELLS).forEach(i -> {
            String cell = cell(random);
            assertThat(CellTests.of(cell)).as(cell).isPresent();
            FeelExpression feel = new FeelExpression(cell);
            VALUES.stream()
                    .filter(value -> isJudgedByItself(cell, value))
                    .forEach(value -> assertThat(new Cell(cell, "t").holds(value, Map.of(), new Run()))
                            .as(cell + " for " + value)
                            .isEqualTo(Boolean.TRUE.equals(
                                    feel.test(value, Map.of()).value())));
        });
    }

    private static String cell(Random random) {
        List<String> tests = new ArrayList<>();
        IntStream.rangeClosed(0, random.nextInt(3)).forEach(i -> tests.add(TESTS.get(random.nextInt(TESTS.size()))));
        String list = tests.stream().collect(Collectors.joining(random.nextBoolean() ? ", " : ","));
        return random.nextInt(4) == 0 ? "not(" + list + ")" : list;
    }

    /** A range asked about a text is an error in FEEL, and is FEEL's to report. */
    private static boolean isJudgedByItself(String cell, @Nullable Object value) {
        return CellTests.of(cell).orElseThrow().tests().stream().allMatch(test -> test.holds(value) != null);
    }

    @Test
    void contains_and_list_contains_hold_as_in_FEEL() {
        Run run = new Run();
        Cell part = new Cell("contains(?, \"ceo\"), contains(?, \"chief\")", "t");
        assertThat(part.holds("our ceo", Map.of(), run)).isTrue();
        assertThat(part.holds("chief of all", Map.of(), run)).isTrue();
        assertThat(part.holds("nobody", Map.of(), run)).isFalse();
        Cell element = new Cell("list contains(?, \"demo\")", "t");
        assertThat(element.holds(List.of("trial", "demo"), Map.of(), run)).isTrue();
        assertThat(element.holds(List.of(), Map.of(), run)).isFalse();
        assertThat(run.failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\\\"b\"", "date(\"2026-01-01\")", "> Facts.lead.limit", "1 + 1", "\"a\" \"b\"", "5,", "",
                "not(contains(?, \"a\"))", "not(not(5))", "[1..\"b\"]", "00", "> > 5", "nullable", "[1,2]"
            })
    void what_is_written_in_another_way_is_left_to_the_parser(String cell) {
        assertThat(CellTests.of(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"a\"", "\"\"", "\"it's\"", "5", "-5", "0", "-0.5", "12.50", "true", "false", "null", "100000"})
    void a_plain_literal_is_what_the_parser_makes_of_it(String text) {
        assertThat(Literal.plain(text))
                .isPresent()
                .isEqualTo(Literal.of(Feel.expression(text).tree()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\nb\"", "1e5", "00", "+5", "5.", ".5", "nulls", "a", "\"a\" + \"b\"", ""})
    void what_is_no_plain_literal_is_left_to_the_parser(String text) {
        assertThat(Literal.plain(text)).isEmpty();
    }
}
