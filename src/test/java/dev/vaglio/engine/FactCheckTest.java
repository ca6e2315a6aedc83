package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactCheckTest {
    private static final FactType.Structure TYPE = new FactType.Structure(Map.of(
            "industry", new FactType.Text(List.of("software")),
            "age", new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(130)),
            "known", new FactType.Bool(),
            "at", new FactType.DateTime(),
            "day", new FactType.Date(),
            "names", new FactType.ListOf(new FactType.Text(List.of()))));

    @Test
    void facts_of_their_types_pass() {
        assertThat(FactCheck.faults(
                        TYPE,
                        Map.of(
                                "industry",
                                "software",
                                "age",
                                BigDecimal.valueOf(130),
                                "known",
                                true,
                                "at",
                                Instant.EPOCH,
                                "day",
                                LocalDate.EPOCH,
                                "names",
                                List.of("a", "b"))))
                .isEmpty();
    }

    @Test
    void unknown_facts_pass() {
        Map<String, Object> unknown = new HashMap<>();
        TYPE.components().keySet().forEach(key -> unknown.put(key, null));
        assertThat(FactCheck.faults(TYPE, unknown)).isEmpty();
    }

    @Test
    void a_value_outside_of_the_enumeration_is_named_by_its_path_alone() {
        assertThat(FactCheck.faults(TYPE, Map.of("industry", "secret")))
                .containsExactly("The fact industry is not of its declared type");
    }

    @Test
    void numbers_out_of_bounds_and_foreign_types_are_faults() {
        assertThat(FactCheck.faults(TYPE, Map.of("age", BigDecimal.valueOf(131))))
                .hasSize(1);
        assertThat(FactCheck.faults(TYPE, Map.of("age", BigDecimal.valueOf(-1))))
                .hasSize(1);
        assertThat(FactCheck.faults(TYPE, Map.of("known", "yes"))).hasSize(1);
        assertThat(FactCheck.faults(TYPE, Map.of("at", "2026-01-01"))).hasSize(1);
        assertThat(FactCheck.faults(TYPE, Map.of("day", Instant.EPOCH))).hasSize(1);
        assertThat(FactCheck.faults(TYPE, Map.of("names", Arrays.asList("a", 1))))
                .containsExactly("The fact names[1] is not of its declared type");
    }
}
