package dev.vaglio.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.FactType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellFormsTest {
    private static final FactType NUMBER = new FactType.Number(null, null);
    private static final FactType CHOICE = new FactType.Text(List.of("software", "finance"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15|15",
                "-3|-3",
                "1.50|1.50",
                "12,5|12.5",
                "1.000.000|1000000",
                "1.234,5|1234.5",
                "50-200|[50..200]",
                "50 – 200|[50..200]",
                "12,5-20|[12.5..20]",
                "50..200|[50..200]",
                "[50..200]|[50..200]",
                "[12,5..20)|[12.5..20)",
                ">= 50|>= 50",
                ">=50|>=50",
                "≥50|>= 50",
                "<12,5|< 12.5",
                "= 7|7",
                "50+|>= 50",
                "1, 2, 3|1, 2, 3",
                "1,2,3|1,2,3",
                "200-50|200-50",
                "null|null",
                "not(5)|not(5)"
            })
    void numbers_are_read_as_people_write_them(String written, String feel) {
        assertThat(of(NUMBER, false, written).feel()).isEqualTo(feel);
        assertThat(of(NUMBER, false, written).remark() == null).isEqualTo(written.equals(feel));
    }

    @Test
    void a_result_is_a_number_and_no_range() {
        assertThat(of(NUMBER, true, "12,5").feel()).isEqualTo("12.5");
        assertThat(of(NUMBER, true, "50-200").feel()).isEqualTo("50-200");
    }

    @Test
    void what_may_be_a_thousand_is_said() {
        assertThat(code(of(NUMBER, false, "1.000"))).isEqualTo("doubtful_thousand");
        assertThat(of(NUMBER, false, "1.000").feel()).isEqualTo("1.000");
    }

    @Test
    void a_word_in_a_number_column_is_said() {
        assertThat(code(of(NUMBER, false, "ten"))).isEqualTo("not_a_number");
        assertThat(code(of(NUMBER, true, "\"ten\""))).isEqualTo("not_a_number");
    }

    @Test
    void texts_get_their_quotes_where_the_column_knows_them() {
        assertThat(of(CHOICE, false, "software").feel()).isEqualTo("\"software\"");
        assertThat(of(CHOICE, false, "software; finance").feel()).isEqualTo("\"software\", \"finance\"");
        assertThat(of(CHOICE, false, "not(\"software\")").remark()).isNull();
        assertThat(of(CHOICE, true, "null").remark()).isNull();
    }

    @Test
    void a_foreign_value_is_kept_and_said_with_what_is_allowed() {
        for (String foreign : List.of("\"mining\"", "mining", "\"software\", \"mining\"", "not(\"mining\")")) {
            Form form = of(CHOICE, false, foreign);
            assertThat(form.feel()).isEqualTo(foreign);
            assertThat(code(form)).isEqualTo("foreign_value");
            assertThat(Objects.requireNonNull(form.remark()).allowed()).containsExactly("\"software\"", "\"finance\"");
        }
    }

    @Test
    void truth_is_read_in_the_words_of_a_spreadsheet() {
        assertThat(of(new FactType.Bool(), false, "VERO").feel()).isEqualTo("true");
        assertThat(of(new FactType.Bool(), true, "FALSE").feel()).isEqualTo("false");
        assertThat(code(of(new FactType.Bool(), true, "maybe"))).isEqualTo("foreign_value");
    }

    private static Form of(FactType type, boolean result, String text) {
        return new CellForms(new Column("c", "c", "c", type), result, Set.of()).of(text);
    }

    private static String code(Form form) {
        return Objects.requireNonNull(form.remark()).code();
    }
}
