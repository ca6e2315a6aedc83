package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void a_path_through_a_list_has_the_component_of_each_element_as_the_table_sees_it() {
        Map<String, List<Map<String, Map<String, String>>>> held =
                Map.of("Held", List.of(Map.of("by", Map.of("family", "time")), Map.of()));

        Object seen = Values.path(held, List.of("Held", "by", "family"));

        assertThat((List<?>) seen).hasSize(2).first().isEqualTo("time");
        assertThat(seen).isEqualTo(new FeelExpression("Held.by.family").value(held));
    }
}
