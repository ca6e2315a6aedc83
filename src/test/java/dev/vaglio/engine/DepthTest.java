package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Limits;
import dev.vaglio.ruleset.Bundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DepthTest {
    private static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");
    private static final RuleSet SHIPPED =
            Bundles.ruleSet(new RuleSetCompiler().compile(Bundle.folder(Bundle.DEFAULT, Path.of(""))));

    @ParameterizedTest
    @MethodSource("samples")
    void both_depths_come_to_the_same_apart_from_what_lies_ahead(Path sample) throws IOException {
        Intake.Accepted lead = (Intake.Accepted)
                new LeadReader(SHIPPED.facts(), Limits.standard()).read(Files.readAllBytes(sample), true);
        Instant asOf = Objects.requireNonNullElse(lead.asOf(), AS_OF);

        Evaluation.Decided full =
                (Evaluation.Decided) SHIPPED.decide(lead.facts().tree(), asOf);
        Evaluation.Decided verdict =
                (Evaluation.Decided) SHIPPED.decide(lead.facts().tree(), asOf, Depth.VERDICT);

        Map<String, Object> known = new LinkedHashMap<>(full.outcome());
        assertThat(known.remove("nearest")).isNotNull();
        assertThat(verdict).isEqualTo(new Evaluation.Decided(known, full.measures(), full.trace(), null));
    }

    static Stream<Path> samples() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/samples"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
