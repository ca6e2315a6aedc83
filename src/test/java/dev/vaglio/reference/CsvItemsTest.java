package dev.vaglio.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvItemsTest {
    @Test
    void an_apostrophe_before_what_could_be_a_formula_is_no_part_of_the_cell() {
        String file = "id,name,territories\nanna,'=1+1,'@home|IT\nben,'t Hart,IT\n";
        Read read = CsvItems.of(Kind.ROSTER, file.getBytes(StandardCharsets.UTF_8));
        assertThat(read.faults()).isEmpty();
        assertThat(read.items())
                .extracting(
                        item -> item.content().get("name"),
                        item -> item.content().get("territories"))
                .containsExactly(tuple("=1+1", List.of("@home", "IT")), tuple("'t Hart", List.of("IT")));
    }
}
