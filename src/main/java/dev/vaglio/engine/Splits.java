package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.RangeNode.IntervalBoundary;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;

/** The places on the line of numbers at which some cell's answer changes. */
record Splits(SortedSet<Split> all) {
    /** A split below {@code at} parts less from at least; one above it parts at most from more. */
    record Split(BigDecimal at, boolean above) implements Comparable<Split> {
        private static final Comparator<Split> ORDER =
                Comparator.comparing(Split::at).thenComparing(Split::above);

        @Override
        public int compareTo(Split other) {
            return ORDER.compare(this, other);
        }

        boolean isPassed(BigDecimal value) {
            int order = value.compareTo(at);
            return order > 0 || order == 0 && !above;
        }

        /** The first value on the far side of the split in steps of so many decimals. */
        BigDecimal beyond(BigDecimal value, int decimals) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
            if (isPassed(value)) {
                return above ? at : at.subtract(step);
            }
            return above ? at.add(step) : at;
        }
    }

    static Splits of(Collection<String> cells) {
        TreeSet<Split> splits = new TreeSet<>();
        cells.stream().filter(Splits::hasNumber).forEach(cell -> add(cell, splits));
        return new Splits(splits);
    }

    private static void add(String cell, SortedSet<Split> splits) {
        Optional<CellTests> usual = CellTests.of(cell);
        if (usual.isPresent()) {
            usual.get().tests().forEach(test -> add(test, splits));
        } else {
            tests(cell).forEach(test -> add(test, splits));
        }
    }

    private static void add(CellTest test, SortedSet<Split> splits) {
        if (test instanceof CellTest.Within within) {
            if (within.least() != null) {
                splits.add(new Split(Values.plain(within.least()), !within.leastClosed()));
            }
            if (within.most() != null) {
                splits.add(new Split(Values.plain(within.most()), within.mostClosed()));
            }
        } else if (test instanceof CellTest.Equal equal && equal.literal() instanceof BigDecimal at) {
            splits.add(new Split(Values.plain(at), false));
            splits.add(new Split(Values.plain(at), true));
        }
    }

    private static boolean hasNumber(String cell) {
        return cell.chars().anyMatch(Character::isDigit);
    }

    private static Stream<ASTNode> tests(String cell) {
        return Feel.unaryTests(cell).tree() instanceof UnaryTestListNode list
                ? list.getElements().stream().flatMap(Splits::parts)
                : Stream.empty();
    }

    /** The tests that {@code and} joins, or the test itself. */
    private static Stream<ASTNode> parts(ASTNode test) {
        return test instanceof InfixOpNode both
                ? Stream.of(both.getLeft(), both.getRight()).flatMap(Splits::parts)
                : Stream.of(test);
    }

    private static void add(ASTNode test, SortedSet<Split> splits) {
        if (test instanceof RangeNode range) {
            number(range.getStart())
                    .ifPresent(at -> splits.add(new Split(at, range.getLowerBound() == IntervalBoundary.OPEN)));
            number(range.getEnd())
                    .ifPresent(at -> splits.add(new Split(at, range.getUpperBound() == IntervalBoundary.CLOSED)));
        } else {
            number(test).ifPresent(at -> {
                splits.add(new Split(at, false));
                splits.add(new Split(at, true));
            });
        }
    }

    private static Optional<BigDecimal> number(@Nullable ASTNode node) {
        return Literal.of(node)
                .flatMap(literal -> Optional.ofNullable(literal.value()))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast);
    }

    /** As many decimals as the value and the cells are written with. */
    private int decimals(BigDecimal value) {
        return all.stream().mapToInt(split -> split.at().scale()).reduce(Math.max(0, value.scale()), Math::max);
    }

    /** How many splits lie below a value: equal for two values that no cell tells apart. */
    long passed(BigDecimal value) {
        return all.stream().filter(split -> split.isPassed(value)).count();
    }

    /** Values beyond the splits above a value, the nearest first. */
    List<BigDecimal> upwards(BigDecimal value) {
        int decimals = decimals(value);
        return all.stream()
                .filter(split -> !split.isPassed(value))
                .map(split -> split.beyond(value, decimals))
                .toList();
    }

    /** Values beyond the splits below a value, the nearest first. */
    List<BigDecimal> downwards(BigDecimal value) {
        int decimals = decimals(value);
        return all.stream()
                .filter(split -> split.isPassed(value))
                .sorted(Comparator.reverseOrder())
                .map(split -> split.beyond(value, decimals))
                .toList();
    }
}
