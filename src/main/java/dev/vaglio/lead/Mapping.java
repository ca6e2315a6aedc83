package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the rows of a CRM's export become facts, as {@code dmn/mappings/<name>.yaml} says (M2). The format is described
 * in {@code docs/mappings.md}.
 */
public final class Mapping {
    static final FactPath AS_OF = FactPath.of("asOf");

    private final String name;
    private final Optional<Character> delimiter;
    private final String idColumn;
    private final List<CellRule> facts;
    private final List<ActivityRule> activities;
    private final Map<FactPath, Object> constants;
    private final Set<String> ignored;
    private final boolean customRest;
    private final Map<String, FactType> custom;
    private final Silence silence;

    Mapping(
            String name,
            Optional<Character> delimiter,
            String idColumn,
            List<CellRule> facts,
            List<ActivityRule> activities,
            Map<FactPath, Object> constants,
            Set<String> ignored,
            boolean customRest,
            Map<String, FactType> custom,
            Silence silence) {
        this.name = name;
        this.delimiter = delimiter;
        this.idColumn = idColumn;
        this.facts = List.copyOf(facts);
        this.activities = List.copyOf(activities);
        this.constants = Map.copyOf(constants);
        this.ignored = Set.copyOf(ignored);
        this.customRest = customRest;
        this.custom = custom;
        this.silence = silence;
    }

    public String name() {
        return name;
    }

    /** Columns that are never an input. */
    public Set<String> ignored() {
        return ignored;
    }

    /** Columns whose cells become facts. */
    public Set<String> inputs() {
        Set<String> columns = new HashSet<>(Set.of(idColumn));
        Stream.concat(facts.stream(), activities.stream().flatMap(ActivityRule::cells))
                .map(CellRule::column)
                .forEach(columns::add);
        return columns;
    }

    /** Columns that a file may lack without a word: the one that says as of when a row is decided. */
    Set<String> optional() {
        return facts.stream()
                .filter(rule -> rule.fact().equals(AS_OF))
                .map(CellRule::column)
                .collect(Collectors.toSet());
    }

    Optional<Character> delimiter() {
        return delimiter;
    }

    String idColumn() {
        return idColumn;
    }

    List<CellRule> facts() {
        return facts;
    }

    List<ActivityRule> activities() {
        return activities;
    }

    Map<FactPath, Object> constants() {
        return constants;
    }

    boolean takesRest() {
        return customRest;
    }

    Map<String, FactType> custom() {
        return custom;
    }

    Silence silence() {
        return silence;
    }
}
