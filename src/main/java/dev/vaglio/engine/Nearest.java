package dev.vaglio.engine;

import dev.vaglio.engine.Services.Service;
import dev.vaglio.engine.Trace.CountedRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For the tables that the parameter table {@code nearest} names: the nearest value of each number, above and below, at
 * which another row would count. {@code row} is the row that would no longer count, {@code becomes} the one that would;
 * each is null where there is none.
 */
final class Nearest {
    private static final int TRIES = 4;
    private static final int MOST = 50;
    private final Program program;
    private final Set<String> tables;

    Nearest(Program program) {
        this.program = program;
        this.tables = program.parameters().rows("nearest").stream()
                .flatMap(row -> Optional.ofNullable(row.get("table")).stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    List<@Nullable Object> of(List<Recorded> trace) {
        Set<Map<String, @Nullable Object>> found = new LinkedHashSet<>();
        trace.stream()
                .filter(recorded -> tables.contains(recorded.evaluation().table()))
                .flatMap(this::of)
                .limit(MOST)
                .forEach(found::add);
        return new ArrayList<>(found);
    }

    private Stream<Map<String, @Nullable Object>> of(Recorded recorded) {
        Optional<Service> service =
                program.services().of(recorded.program().table.id());
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        for (int i = 0; i < recorded.program().table.inputs().size() && service.isPresent(); i++) {
            Optional<List<String>> path = recorded.program().path(i);
            Object value = recorded.evaluation().seen().get(i).value();
            if (path.isPresent()
                    && value instanceof BigDecimal number
                    && service.get().parameters().contains(path.get().get(0))) {
                Attempt attempt = new Attempt(recorded, service.get(), i, path.get());
                Splits splits = recorded.program().splits(i);
                attempt.first(splits.downwards(number)).ifPresent(found::add);
                attempt.first(splits.upwards(number)).ifPresent(found::add);
            }
        }
        return found.stream();
    }

    /** Tries other values of one input of one evaluation. */
    private final class Attempt {
        private final Recorded recorded;
        private final Service service;
        private final int input;
        private final List<String> path;

        Attempt(Recorded recorded, Service service, int input, List<String> path) {
            this.recorded = recorded;
            this.service = service;
            this.input = input;
            this.path = path;
        }

        Optional<Map<String, @Nullable Object>> first(List<BigDecimal> values) {
            return values.stream()
                    .filter(value ->
                            fits(recorded.program().table.inputs().get(input).type(), value))
                    .limit(TRIES)
                    .flatMap(value -> at(value).stream())
                    .findFirst();
        }

        private static boolean fits(FactType type, BigDecimal value) {
            return !(type instanceof FactType.Number number)
                    || (number.least() == null || number.least().compareTo(value) <= 0)
                            && (number.most() == null || number.most().compareTo(value) >= 0);
        }

        private Optional<Map<String, @Nullable Object>> at(BigDecimal value) {
            Map<String, @Nullable Object> parameters = new HashMap<>();
            service.parameters()
                    .forEach(name -> parameters.put(name, recorded.context().get(name)));
            Map<String, @Nullable Object> changed = with(parameters, path, value);
            return program.graph().again(recorded.program(), service, changed).stream()
                    .findFirst()
                    .flatMap(other -> difference(other, value));
        }

        private Optional<Map<String, @Nullable Object>> difference(Recorded other, BigDecimal at) {
            List<String> before = rows(recorded);
            List<String> after = rows(other);
            if (before.equals(after) || after.isEmpty()) {
                return Optional.empty();
            }
            Map<String, @Nullable Object> found = new LinkedHashMap<>();
            found.put("table", recorded.evaluation().table());
            found.put("row", firstOnly(before, after));
            found.put("becomes", firstOnly(after, before));
            found.put("input", recorded.evaluation().seen().get(input).expression());
            found.put("value", recorded.evaluation().seen().get(input).value());
            found.put("at", at);
            return Optional.of(found);
        }
    }

    private static List<String> rows(Recorded recorded) {
        return recorded.evaluation().counted().stream().map(CountedRow::row).toList();
    }

    private static @Nullable String firstOnly(List<String> in, List<String> notIn) {
        return in.stream().filter(row -> !notIn.contains(row)).findFirst().orElse(null);
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> values, List<String> path, BigDecimal value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values);
        String name = path.get(0);
        if (path.size() == 1) {
            copy.put(name, value);
        } else {
            Map<String, @Nullable Object> below = new LinkedHashMap<>();
            if (copy.get(name) instanceof Map<?, ?> map) {
                map.forEach((key, entry) -> below.put(String.valueOf(key), entry));
            }
            copy.put(name, with(below, path.subList(1, path.size()), value));
        }
        return copy;
    }
}
