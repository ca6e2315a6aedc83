package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What carries each requirement, as a page for people. */
final class RequirementsCoverage {
    private static final String HEAD = """
            # What carries each requirement
            Written by `RequirementsCoverageTest` from the labels of the tables in `dmn/`, from the cases beside them and from
            `src/test/resources/requirements.yaml`; `mvn test -Dtest=RequirementsCoverageTest -Dcoverage=renew` writes it anew.
            A case counts where it fires a row of a table of the requirement, for U6 where it says when time alone changes the
            answer. Tables without inputs are parameters: the cases of the tables beside them, and the mutation of tables, hold them.
            P9 (points from outcomes) and R3 (the content of a review) are reports over many decisions that no table can carry;
            they are not there yet, so the page does not list them.

            | key | what | tables | cases | such as | tests |
            |---|---|---|---|---|---|
            """;

    private final List<CarriedRules> ruleSets;

    RequirementsCoverage(List<CarriedRules> ruleSets) {
        this.ruleSets = List.copyOf(ruleSets);
    }

    String page(List<Requirement> requirements) {
        return requirements.stream().map(this::line).collect(Collectors.joining("\n", HEAD, "\n"));
    }

    /** Whether nothing at all carries it: no case and no test. */
    boolean empty(Requirement requirement) {
        return cases(requirement).isEmpty() && requirement.tests().isEmpty();
    }

    private String line(Requirement requirement) {
        List<Case> cases = cases(requirement);
        return Stream.of(
                        requirement.key(),
                        requirement.what(),
                        tables(requirement),
                        String.valueOf(cases.size()),
                        examples(cases),
                        tests(requirement))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String tables(Requirement requirement) {
        Map<String, String> files = new LinkedHashMap<>();
        for (CarriedRules rules : ruleSets) {
            for (DecisionTable table : rules.tables(requirement.key())) {
                files.merge(rules.place(table), table.id(), (ids, id) -> ids + ", " + id);
            }
        }
        return files.entrySet().stream()
                .map(file -> "`" + file.getKey() + "`: " + file.getValue())
                .collect(Collectors.joining("; "));
    }

    private List<Case> cases(Requirement requirement) {
        return ruleSets.stream()
                .flatMap(rules -> rules.cases(requirement.key()).stream())
                .toList();
    }

    /** The first, the middle and the last one. */
    private static String examples(List<Case> cases) {
        return IntStream.of(0, cases.size() / 2, cases.size() - 1)
                .filter(place -> place >= 0 && place < cases.size())
                .distinct()
                .mapToObj(place -> cases.get(place).name())
                .collect(Collectors.joining(", "));
    }

    private static String tests(Requirement requirement) {
        return requirement.tests().stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.joining(", "));
    }
}
