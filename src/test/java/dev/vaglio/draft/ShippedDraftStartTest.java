package dev.vaglio.draft;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.OtherRules;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@QuarkusTest
@Execution(ExecutionMode.SAME_THREAD)
class ShippedDraftStartTest {
    private static final String TEXTS = "dmn/texts.it.yaml";

    @Test
    void other_rules_that_a_start_announces_are_a_draft_that_editors_find() {
        String mark = "# " + UUID.randomUUID();
        TreeMap<String, String> files = new TreeMap<>(Bundle.shipped().files());
        files.computeIfPresent(TEXTS, (path, text) -> text + mark + "\n");
        announce(new OtherRules(new RuleSetSource(Bundle.DEFAULT, files)));

        List<String> drafts =
                get(Calls.API + "?ruleSet=lead&limit=100").path("items.findAll{it.author == 'vaglio'}.id");
        assertThat(drafts)
                .anySatisfy(id -> assertThat(new Calls(id).file(TEXTS)).contains(mark));
    }

    private static void announce(OtherRules other) {
        Arc.container()
                .beanManager()
                .getEvent()
                .select(OtherRules.class)
                .fireAsync(other)
                .toCompletableFuture()
                .join();
    }
}
