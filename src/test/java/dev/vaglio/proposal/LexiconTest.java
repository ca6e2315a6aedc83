package dev.vaglio.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.FactType;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.lead.CellTrial;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final RuleSetSource SHIPPED = Bundle.shipped();
    private static final Map<String, @Nullable Object> FILE = Lexicon.map(Yaml.read(SHIPPED, Lexicon.FILE));
    private static final Map<String, FactType> FACTS = facts();

    private static Map<String, FactType> facts() {
        Compilation.Compiled rules = (Compilation.Compiled) new RuleSetCompiler().load(SHIPPED);
        return Targets.of(rules.ruleSet().facts(), Lexicon.of(SHIPPED)).stream()
                .filter(target -> target.place() == Target.Place.FACT)
                .collect(Collectors.toMap(Target::key, Target::type));
    }

    private static Set<String> keys(String section) {
        return Lexicon.map(FILE.get(section)).keySet();
    }

    @Test
    void the_shipped_names_are_of_facts_and_values_that_there_are() {
        for (String section : List.of("facts", "opposite", "shapes", "values")) {
            assertThat(FACTS.keySet()).as(section).containsAll(keys(section));
        }
        Lexicon.map(FILE.get("values"))
                .forEach((fact, values) -> assertThat(FACTS.get(fact))
                        .isInstanceOfSatisfying(
                                FactType.Text.class,
                                type -> assertThat(type.allowed())
                                        .containsAll(Lexicon.map(values).keySet())));
    }

    @Test
    void no_name_is_one_of_two_facts() {
        List<String> names = keys("facts").stream()
                .flatMap(fact -> Lexicon.of(SHIPPED).texts("facts", fact).stream())
                .map(NameWords::of)
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void every_format_of_dates_is_one() {
        assertThat(Lexicon.of(SHIPPED).texts("dates"))
                .isNotEmpty()
                .allSatisfy(format -> assertThat(CellTrial.date(new FactType.DateTime(), format))
                        .isNotNull());
    }

    @Test
    void names_are_compared_by_their_words() {
        for (String name : List.of("LeadSource", "lead_source", "Lead-Source ", "LEAD SOURCE")) {
            assertThat(NameWords.of(name)).isEqualTo("lead source");
        }
        assertThat(NameWords.of("Città")).isEqualTo("citta");
        assertThat(NameWords.of("HTTPStatus")).isEqualTo("http status");
        assertThat(NameWords.contains("do not email", "mail")).isFalse();
    }
}
