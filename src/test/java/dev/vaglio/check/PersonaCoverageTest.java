package dev.vaglio.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.ruleset.Bundle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** P8: of one hundred customers each persona is at least five, or somebody says why it is kept. */
class PersonaCoverageTest {
    private static final RuleSet SHIPPED = ((Compilation.Compiled)
                    new RuleSetCompiler().compile(Bundle.folder(Bundle.DEFAULT, Path.of(""))))
            .ruleSet();

    @Test
    void a_persona_that_too_few_customers_are_is_found_at_its_cell() {
        Finding found =
                only(Map.of("sales_leader", 50L, "marketing_manager", 41L, "business_owner", 5L, "it_lead", 4L));

        assertThat(found.severity()).isEqualTo(Severity.WARNING);
        assertThat(List.of(found.code(), found.file(), String.valueOf(found.row()), String.valueOf(found.column())))
                .containsExactly("persona-covers-few", "dmn/persona.dmn", "personas.it-lead", "personas_out1");
        assertThat(found.message())
                .isEqualTo("4 of 100 won customers are of this persona, as they were decided last; "
                        + "5 % make it worth keeping");
    }

    @Test
    void customers_of_no_persona_count_among_all() {
        assertThat(of(Map.of("", 60L, "sales_leader", 10L, "marketing_manager", 10L, "business_owner", 10L)))
                .extracting(Finding::row)
                .containsExactly("personas.it-lead");
    }

    @Test
    void of_few_customers_nothing_is_said_but_that() {
        Finding found = only(Map.of("sales_leader", 39L));

        assertThat(found.severity()).isEqualTo(Severity.INFORMATION);
        assertThat(found.message())
                .isEqualTo("Which won customers the personas cover: not analysed, because only 39 are known, "
                        + "and 40 are needed");
        assertThat(of(Map.of("sales_leader", 40L))).extracting(Finding::code).containsOnly("persona-covers-few");
        assertThat(only(Map.of()).severity()).isEqualTo(Severity.INFORMATION);
    }

    @Test
    void asked_are_the_customers_of_the_rule_set_in_the_stage_that_the_table_names() {
        List<String> asked = new ArrayList<>();
        PersonaCoverage.of(SHIPPED, (ruleSet, stage) -> {
                    asked.add(ruleSet + " " + stage);
                    return Map.of();
                })
                .forEach(finding -> {});
        assertThat(asked).containsExactly("lead won");
    }

    private static Finding only(Map<String, Long> customers) {
        List<Finding> found = of(customers);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Finding> of(Map<String, Long> customers) {
        return PersonaCoverage.of(SHIPPED, (ruleSet, stage) -> customers).toList();
    }
}
