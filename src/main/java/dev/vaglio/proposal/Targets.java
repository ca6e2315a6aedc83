package dev.vaglio.proposal;

import dev.vaglio.engine.FactType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that the columns of a file may fill, by the facts that the rule set declares. */
final class Targets {
    static final String COUNT = "count";
    static final String LAST = "lastAt";

    private final Lexicon lexicon;
    private final Map<String, FactType> facts = new LinkedHashMap<>();
    private final Map<String, Long> lastWords;

    private Targets(FactType.Structure structure, Lexicon lexicon) {
        this.lexicon = lexicon;
        gather("", structure, new HashSet<>(lexicon.texts("never")));
        this.lastWords = facts.keySet().stream().collect(Collectors.groupingBy(Targets::last, Collectors.counting()));
    }

    static List<Target> of(FactType.Structure structure, Lexicon lexicon) {
        Targets targets = new Targets(structure, lexicon);
        List<Target> all = new ArrayList<>();
        targets.facts.forEach((path, type) -> all.add(targets.fact(path, type)));
        all.add(new Target(Target.Place.AS_OF, "asOf", new FactType.DateTime(), lexicon.words("asOf"), Set.of()));
        if (structure.components().get("activities") instanceof FactType.ListOf list
                && list.element() instanceof FactType.Structure activity) {
            targets.counters(activity).forEach(all::add);
        }
        return all;
    }

    /** The key of a field of one of the lexicon's counters. */
    static String key(int counter, String field) {
        return "activities[" + counter + "]." + field;
    }

    private void gather(String prefix, FactType.Structure structure, Set<String> never) {
        structure.components().forEach((name, type) -> {
            String path = prefix + name;
            if (never.contains(path) || type instanceof FactType.ListOf) {
                return;
            }
            if (type instanceof FactType.Structure inner) {
                gather(path + ".", inner, never);
            } else {
                facts.put(path, type);
            }
        });
    }

    /** By its names, by its whole path, and by the end of that where no other fact ends so. */
    private Target fact(String path, FactType type) {
        Set<String> names = new HashSet<>(lexicon.words("facts", path));
        names.add(NameWords.of(path));
        if (lastWords.getOrDefault(last(path), 0L) == 1L) {
            names.add(last(path));
        }
        return new Target(Target.Place.FACT, path, type, names, lexicon.words("opposite", path));
    }

    private static String last(String path) {
        return NameWords.of(path.substring(path.lastIndexOf('.') + 1));
    }

    private Stream<Target> counters(FactType.Structure activity) {
        return IntStream.range(0, lexicon.counters().size())
                .boxed()
                .flatMap(counter -> Stream.of(COUNT, LAST).flatMap(field -> counter(activity, counter, field)));
    }

    private Stream<Target> counter(FactType.Structure activity, int counter, String field) {
        FactType type = activity.components().get(field);
        return type == null
                ? Stream.of()
                : Stream.of(new Target(
                        Target.Place.ACTIVITY,
                        key(counter, field),
                        type,
                        lexicon.counterWords(counter, field),
                        Set.of()));
    }
}
