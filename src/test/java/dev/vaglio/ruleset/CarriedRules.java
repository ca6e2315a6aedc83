package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a rule set by the requirements that their labels end with, and the cases that fire their rows. */
final class CarriedRules {
    /** Moments are asked for by cases themselves: no table says when time alone changes an answer. */
    private static final String NEXT_EVALUATION = "U6";

    private static final Pattern LABEL = Pattern.compile("<decisionTable id=\"([^\"]+)\" label=\"([^\"]*)\"");
    private static final Pattern KEYS = Pattern.compile("\\(([A-Z]\\d+(?:, [A-Z]\\d+)*)\\)$");

    private final RuleSet ruleSet;
    private final List<Case> cases;
    private final Map<String, Set<String>> keys = new TreeMap<>();

    CarriedRules(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.cases = Cases.of(ruleSet.source());
        ruleSet.source().files().values().forEach(this::label);
    }

    /** The requirements that a table carries; of one that only tells other parts what to read, none. */
    Set<String> keys(DecisionTable table) {
        return keys.getOrDefault(table.id(), Set.of());
    }

    List<DecisionTable> tables() {
        return ruleSet.tables();
    }

    List<DecisionTable> tables(String key) {
        return tables().stream().filter(table -> keys(table).contains(key)).toList();
    }

    List<Case> cases(String key) {
        return cases.stream()
                .filter(one -> asks(one, key) || tables(key).stream().anyMatch(table -> fires(one, table)))
                .toList();
    }

    /** Where a table stands, below the folder of all tables. */
    String place(DecisionTable table) {
        String folder = ruleSet.source().name().equals(Bundle.DEFAULT)
                ? ""
                : ruleSet.source().name() + "/";
        return folder + table.file().replaceFirst("^dmn/", "");
    }

    private static boolean asks(Case one, String key) {
        return one.next() != null && key.equals(NEXT_EVALUATION);
    }

    private static boolean fires(Case one, DecisionTable table) {
        return table.rows().stream().map(DecisionTable.Row::id).anyMatch(one.fires()::containsKey);
    }

    private void label(String model) {
        Matcher label = LABEL.matcher(model);
        while (label.find()) {
            Matcher ends = KEYS.matcher(label.group(2));
            if (ends.find()) {
                keys.put(label.group(1), new TreeSet<>(List.of(ends.group(1).split(", "))));
            }
        }
    }
}
