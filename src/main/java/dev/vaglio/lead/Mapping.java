package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final ColumnNames id;
    private final List<CellRule> facts;
    private final List<ActivityRule> activities;
    private final Map<FactPath, Object> constants;
    private final Set<String> ignored;
    private final boolean customRest;
    private final Map<String, FactType> custom;
    private final Silence silence;
    private final Map<String, JoinRule> joins;

    Mapping(
            String name,
            Optional<Character> delimiter,
            ColumnNames id,
            List<CellRule> facts,
            List<ActivityRule> activities,
            Map<FactPath, Object> constants,
            Set<String> ignored,
            boolean customRest,
            Map<String, FactType> custom,
            Silence silence,
            Map<String, JoinRule> joins) {
        this.name = name;
        this.delimiter = delimiter;
        this.id = id;
        this.facts = List.copyOf(facts);
        this.activities = List.copyOf(activities);
        this.constants = Map.copyOf(constants);
        this.ignored = Set.copyOf(ignored);
        this.customRest = customRest;
        this.custom = custom;
        this.silence = silence;
        this.joins = Map.copyOf(joins);
    }

    public String name() {
        return name;
    }

    /** Names of the second files that rows may be joined to. */
    public SortedSet<String> joins() {
        return new TreeSet<>(joins.keySet());
    }

    Map<String, JoinRule> joinRules() {
        return joins;
    }

    /** Columns that are never an input. */
    public Set<String> ignored() {
        return ignored;
    }

    /** Columns whose cells become facts, by each of their names. */
    public Set<String> inputs() {
        return columns().flatMap(column -> column.names().stream()).collect(Collectors.toSet());
    }

    /** Columns, by the first of their names, of which there is none among these; not the one that says as of when, and none of a second file that is not there. */
    List<String> missing(Set<String> columns) {
        Stream<ColumnNames> needed =
                cells().filter(rule -> !rule.fact().equals(AS_OF)).map(CellRule::columns);
        return Stream.concat(Stream.of(id), needed)
                .filter(column -> !column.isAmong(columns) && !isOfAbsentJoin(column, columns))
                .map(ColumnNames::first)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isOfAbsentJoin(ColumnNames column, Set<String> columns) {
        return joins.values().stream()
                .map(JoinRule::prefix)
                .filter(prefix -> columns.stream().noneMatch(name -> name.startsWith(prefix)))
                .anyMatch(prefix -> column.first().startsWith(prefix));
    }

    /** Those of the columns that are neither used nor ignored, in their order. */
    List<String> rest(Collection<String> columns) {
        Set<String> used = inputs();
        return columns.stream()
                .filter(column -> !used.contains(column) && !ignored.contains(column))
                .toList();
    }

    private Stream<ColumnNames> columns() {
        return Stream.concat(Stream.of(id), cells().map(CellRule::columns));
    }

    private Stream<CellRule> cells() {
        return Stream.concat(facts.stream(), activities.stream().flatMap(ActivityRule::cells));
    }

    Optional<Character> delimiter() {
        return delimiter;
    }

    /** The column of the lead's id. */
    ColumnNames id() {
        return id;
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
