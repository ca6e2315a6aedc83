package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rows of the decision tables and which DRL rules some case fires by name. Tables without inputs are parameters:
 * their rows hold always and are no part of this.
 *
 * @param total how many rows and DRL rules there are
 * @param places those that no case names under {@code fires} or {@code drl}
 */
public record RowCoverage(int total, List<Place> places) {
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+\"([^\"]+)\"");

    public static RowCoverage of(RuleSet ruleSet, List<Case> cases) {
        Set<String> fired = fired(cases);
        List<Place> places =
                Stream.concat(rowPlaces(ruleSet), rulePlaces(ruleSet)).toList();
        return new RowCoverage(
                places.size(),
                places.stream().filter(place -> !fired.contains(place.id())).toList());
    }

    /** The ids of the rows and DRL rules that some case names. */
    public static Set<String> fired(List<Case> cases) {
        return Stream.concat(
                        cases.stream().flatMap(one -> one.fires().keySet().stream()),
                        cases.stream().flatMap(one -> one.drl().stream()))
                .collect(Collectors.toSet());
    }

    /** {@code file: id} each. */
    public List<String> uncovered() {
        return places.stream().map(place -> place.file() + ": " + place.id()).toList();
    }

    /** For people: {@code 348 of 350 rows and rules fired by a case (99 %)}. */
    public String summary() {
        int covered = total - places.size();
        int percent = total == 0 ? 100 : covered * 100 / total;
        return covered + " of " + total + " rows and rules fired by a case (" + percent + " %)";
    }

    /** Ids of all rows of all tables. */
    static Set<String> rows(RuleSet ruleSet) {
        return ruleSet.tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(DecisionTable.Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A row of a table or a rule of DRL. */
    public record Place(String file, String id) {}

    private static Stream<Place> rowPlaces(RuleSet ruleSet) {
        return ruleSet.tables().stream()
                .filter(table -> !table.inputs().isEmpty())
                .flatMap(table -> table.rows().stream().map(row -> new Place(table.file(), row.id())));
    }

    private static Stream<Place> rulePlaces(RuleSet ruleSet) {
        return ruleSet.source().files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .flatMap(RowCoverage::rules);
    }

    private static Stream<Place> rules(Map.Entry<String, String> file) {
        return RULE.matcher(file.getValue()).results().map(found -> new Place(file.getKey(), found.group(1)));
    }
}
