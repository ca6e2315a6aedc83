package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.DecisionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of requirements is what tables, cases and tests say. The system property {@code coverage=renew} writes it. */
class RequirementsCoverageTest {
    private static final Path PAGE = Path.of("docs/requirements-coverage.md");
    private static final List<CarriedRules> RULES = Stream.of(Bundle.DEFAULT, Bundle.POST_SALE)
            .map(name -> new CarriedRules(SmallRules.compiled(Bundle.shipped(name))))
            .toList();

    private final RequirementsCoverage coverage = new RequirementsCoverage(RULES);

    @Test
    void the_page_is_what_tables_cases_and_tests_say() throws IOException {
        String page = coverage.page(Requirement.all());
        if ("renew".equals(System.getProperty("coverage"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as(
                        "%s is not what tables, cases and tests say; "
                                + "mvn test -Dtest=RequirementsCoverageTest -Dcoverage=renew writes it anew",
                        PAGE)
                .isEqualTo(page);
    }

    @Test
    void some_case_or_test_carries_each_requirement() throws IOException {
        assertThat(Requirement.all().stream().filter(coverage::empty).map(Requirement::key))
                .isEmpty();
    }

    @Test
    void every_test_of_a_requirement_is_there() throws IOException, ClassNotFoundException {
        for (Requirement requirement : Requirement.all()) {
            for (String test : requirement.tests()) {
                assertThat(Class.forName(test, false, getClass().getClassLoader()))
                        .isNotNull();
            }
        }
    }

    @Test
    void a_table_names_no_requirement_that_is_unknown() throws IOException {
        List<String> known = Requirement.all().stream().map(Requirement::key).toList();
        assertThat(RULES.stream()
                        .flatMap(rules -> rules.tables().stream().flatMap(table -> rules.keys(table).stream())))
                .isSubsetOf(known);
    }

    @Test
    void every_table_that_decides_names_its_requirement() {
        assertThat(RULES.stream().flatMap(RequirementsCoverageTest::withoutKey)).isEmpty();
    }

    private static Stream<String> withoutKey(CarriedRules rules) {
        return rules.tables().stream()
                .filter(table -> !table.inputs().isEmpty() && rules.keys(table).isEmpty())
                .map(DecisionTable::id);
    }
}
