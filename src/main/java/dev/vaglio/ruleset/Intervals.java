package dev.vaglio.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers that the cells of a column test: {@code >= 30}, {@code < 15}, {@code [15..30)}, {@code 7}. */
record Intervals(List<Interval> all) {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\])\\[])");
    private static final Pattern ABOVE = Pattern.compile("(>=?)\\s*" + NUMBER);
    private static final Pattern BELOW = Pattern.compile("(<=?)\\s*" + NUMBER);

    private static final Comparator<BigDecimal> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Interval> ORDER =
            Comparator.comparing(Interval::from, NULLS_FIRST).thenComparing(interval -> !interval.withFrom());

    /** From a number to another, each of them in it or not; null is no end. */
    record Interval(
            @Nullable BigDecimal from,
            boolean withFrom,
            @Nullable BigDecimal to,
            boolean withTo) {}

    static Intervals of(Collection<String> cells) {
        List<Interval> all = new ArrayList<>();
        cells.forEach(cell -> add(cell, all));
        all.sort(ORDER);
        return new Intervals(List.copyOf(all));
    }

    private static void add(String cell, List<Interval> into) {
        if (cell.equals("-")) {
            into.add(new Interval(null, false, null, false));
        }
        for (MatchResult range : RANGE.matcher(cell).results().toList()) {
            into.add(new Interval(
                    new BigDecimal(range.group(2)),
                    range.group(1).equals("["),
                    new BigDecimal(range.group(3)),
                    range.group(4).equals("]")));
        }
        String left = RANGE.matcher(cell).replaceAll("");
        for (MatchResult above : ABOVE.matcher(left).results().toList()) {
            into.add(new Interval(new BigDecimal(above.group(2)), above.group(1).equals(">="), null, false));
        }
        for (MatchResult below : BELOW.matcher(left).results().toList()) {
            into.add(new Interval(
                    null, false, new BigDecimal(below.group(2)), below.group(1).equals("<=")));
        }
        points(left, into);
    }

    private static void points(String cell, List<Interval> into) {
        String bare = BELOW.matcher(ABOVE.matcher(cell).replaceAll("")).replaceAll("");
        NUMBERS.matcher(bare)
                .results()
                .map(number -> new BigDecimal(number.group()))
                .forEach(point -> into.add(new Interval(point, true, point, true)));
    }

    /** The largest number in a cell. */
    static Optional<BigDecimal> most(String cell) {
        Matcher numbers = NUMBERS.matcher(cell);
        return numbers.results().map(number -> new BigDecimal(number.group())).max(Comparator.naturalOrder());
    }

    /** The first numbers that no cell tests, in words; empty where all are tested. */
    Optional<String> gap() {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Interval reached = all.get(0);
        if (reached.from() != null) {
            return Optional.of("nothing below " + reached.from());
        }
        for (Interval next : all) {
            if (reached.to() != null && parted(reached, next)) {
                return Optional.of("nothing between " + reached.to() + " and " + next.from());
            }
            reached = further(reached, next);
        }
        return reached.to() == null ? Optional.empty() : Optional.of("nothing above " + reached.to());
    }

    private static boolean parted(Interval one, Interval next) {
        if (one.to() == null || next.from() == null) {
            return false;
        }
        int order = one.to().compareTo(next.from());
        return order < 0 || order == 0 && !one.withTo() && !next.withFrom();
    }

    private static Interval further(Interval one, Interval other) {
        if (one.to() == null || other.to() == null) {
            return one.to() == null ? one : other;
        }
        int order = one.to().compareTo(other.to());
        return order < 0 || order == 0 && other.withTo() ? other : one;
    }
}
