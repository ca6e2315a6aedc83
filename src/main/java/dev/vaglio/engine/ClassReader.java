package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the classes of values that the tests of a column tell apart. */
final class ClassReader {
    private ClassReader() {}

    static List<ValueClass> classes(FactType type, List<CellTest> tests) throws TooMany {
        List<ValueClass> classes = new ArrayList<>(List.of(new ValueClass.Unknown()));
        List<String> listed = parts(tests, CellTest.Listing.class);
        if (!listed.isEmpty()) {
            classes.addAll(subsets(listed));
        } else if (type instanceof FactType.Number number) {
            classes.addAll(numbers(number, tests));
        } else if (type instanceof FactType.Bool) {
            classes.addAll(List.of(new ValueClass.One(true), new ValueClass.One(false)));
        } else if (type instanceof FactType.Text text) {
            classes.addAll(texts(text, tests));
        } else {
            classes.add(new ValueClass.Other());
        }
        if (classes.size() > Limits.CLASSES) {
            throw new TooMany("its cells tell more than " + Limits.CLASSES + " classes of values apart");
        }
        return List.copyOf(classes);
    }

    private static List<String> parts(List<CellTest> tests, Class<? extends CellTest> kind) {
        return tests.stream()
                .filter(kind::isInstance)
                .map(test ->
                        test instanceof CellTest.Listing listing ? listing.text() : ((CellTest.Containing) test).part())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<ValueClass> texts(FactType.Text type, List<CellTest> tests) throws TooMany {
        if (!type.allowed().isEmpty()) {
            return ones(type.allowed());
        }
        List<ValueClass> classes = new ArrayList<>(ones(literals(tests, String.class)));
        List<String> parts = parts(tests, CellTest.Containing.class);
        if (parts.isEmpty()) {
            classes.add(new ValueClass.Other());
            return classes;
        }
        subsets(parts).stream().filter(set -> isPossible(set, parts)).forEach(classes::add);
        return classes;
    }

    /** A text with a part in it has whatever is in that part, too. */
    private static boolean isPossible(ValueClass.With set, List<String> parts) {
        return parts.stream()
                .filter(part -> !set.parts().contains(part))
                .noneMatch(part -> set.parts().stream().anyMatch(with -> with.contains(part)));
    }

    private static List<ValueClass> ones(Collection<?> values) {
        return values.stream()
                .distinct()
                .map(value -> (ValueClass) new ValueClass.One(value))
                .toList();
    }

    private static <T extends Comparable<? super T>> SortedSet<T> literals(List<CellTest> tests, Class<T> kind) {
        SortedSet<T> literals = new TreeSet<>();
        tests.stream()
                .flatMap(test ->
                        test instanceof CellTest.Equal equal ? Stream.ofNullable(equal.literal()) : Stream.empty())
                .filter(kind::isInstance)
                .map(kind::cast)
                .forEach(literals::add);
        return literals;
    }

    private static List<ValueClass.With> subsets(List<String> parts) throws TooMany {
        if (parts.size() > Limits.PARTS) {
            throw new TooMany("its cells ask for more than " + Limits.PARTS + " different parts");
        }
        List<ValueClass.With> subsets = new ArrayList<>();
        for (int set = 0; set < 1 << parts.size(); set++) {
            List<String> with = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                if ((set >> i & 1) == 1) {
                    with.add(parts.get(i));
                }
            }
            subsets.add(new ValueClass.With(List.copyOf(with)));
        }
        return subsets;
    }

    private static List<ValueClass> numbers(FactType.Number type, List<CellTest> tests) {
        SortedSet<BigDecimal> points = new TreeSet<>(literals(tests, BigDecimal.class));
        tests.stream()
                .flatMap(test -> test instanceof CellTest.Within within
                        ? Stream.of(within.least(), within.most())
                        : Stream.<@Nullable BigDecimal>empty())
                .filter(Objects::nonNull)
                .forEach(points::add);
        Stream.of(type.least(), type.most()).filter(Objects::nonNull).forEach(points::add);
        points.removeIf(point -> isOutside(type, point));
        List<ValueClass> classes = new ArrayList<>();
        BigDecimal before = null;
        for (BigDecimal point : points) {
            if (before != null || type.least() == null) {
                classes.add(new ValueClass.Between(before, Values.plain(point)));
            }
            before = Values.plain(point);
            classes.add(new ValueClass.One(before));
        }
        if (before == null || type.most() == null) {
            classes.add(new ValueClass.Between(before, null));
        }
        return classes;
    }

    private static boolean isOutside(FactType.Number type, BigDecimal point) {
        return type.least() != null && point.compareTo(type.least()) < 0
                || type.most() != null && point.compareTo(type.most()) > 0;
    }

    /** More than a check looks at. */
    static final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;
        final String why;

        TooMany(String why) {
            super(why, null, false, false);
            this.why = why;
        }
    }
}
