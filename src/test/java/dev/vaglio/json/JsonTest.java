package dev.vaglio.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @ParameterizedTest
    @CsvSource({"1E+1, 10", "10.00, 10", "0.50, 0.5", "1E+100000000, 1E+100000000", "1E-100000000, 1E-100000000"})
    void a_number_is_written_out_unless_it_would_be_zeros_without_end(BigDecimal number, String written) {
        String json = new String(Json.canonical(Map.of("number", number)), StandardCharsets.UTF_8);

        assertThat(json).isEqualTo("{\"number\":" + written + "}");
    }
}
