package dev.vaglio.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.FactType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet's cells are read as the grid of the workbench reads them: the examples are those of its own tests. */
class CellFormsTest {
    private static final FactType NUMBER = new FactType.Number(null, null);
    private static final FactType CHOICE = new FactType.Text(List.of("software", "finance"));
    private static final JsonNode EXAMPLES = examples();

    /** @param says the FEEL that it is, or, of a doubtful one, why it is doubtful */
    record Example(FactType type, Set<String> known, boolean result, String written, String says) {
        Form form() {
            return new CellForms(new Column("c", "c", "c", type), result, known).of(written);
        }
    }

    static Stream<Example> understood() {
        return all("understood");
    }

    static Stream<Example> doubtful() {
        return all("doubtful");
    }

    @ParameterizedTest
    @MethodSource("understood")
    void a_cell_is_read_as_people_write_it(Example example) {
        assertThat(example.form().feel()).isEqualTo(example.says());
        assertThat(example.form().remark() == null).isEqualTo(example.written().equals(example.says()));
        assertThat(example.form().isDoubtful()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void what_is_doubtful_is_kept_and_said(Example example) {
        assertThat(example.form().feel()).isEqualTo(example.written());
        assertThat(example.form().isDoubtful()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%sx", "“%sx", "not “%sx", "contains %s\nx", "x%sx", "x;%s“x", "(%sx"})
    void a_cell_of_blanks_is_answered(String hostile) {
        String text = hostile.formatted(" ".repeat(30_000));
        assertThat(of(new FactType.Text(List.of()), false, text).feel()).isNotEmpty();
        assertThat(of(NUMBER, false, text).feel()).isNotEmpty();
    }

    @Test
    void a_doubtful_number_keeps_its_sign_as_it_was_written() {
        assertThat(of(NUMBER, false, "−1..−5").remark())
                .isEqualTo(of(NUMBER, false, "-1..-5").remark());
    }

    @Test
    void a_result_is_a_number_and_no_range() {
        assertThat(of(NUMBER, true, "50-200").feel()).isEqualTo("50-200");
    }

    @Test
    void a_foreign_value_is_said_with_what_is_allowed() {
        Form.Remark remark =
                Objects.requireNonNull(of(CHOICE, false, "not(\"mining\")").remark());
        assertThat(remark.code()).isEqualTo("foreign_value");
        assertThat(remark.allowed()).containsExactly("\"software\"", "\"finance\"");
    }

    private static Form of(FactType type, boolean result, String text) {
        return new Example(type, Set.of(), result, text, text).form();
    }

    private static Stream<Example> all(String kind) {
        return StreamSupport.stream(EXAMPLES.path(kind).spliterator(), false).map(CellFormsTest::example);
    }

    private static Example example(JsonNode example) {
        JsonNode column = EXAMPLES.path("columns").path(example.get(0).asText());
        return new Example(
                type(column),
                new TreeSet<>(texts(column.path("known"))),
                example.get(1).asText().equals("output"),
                example.get(2).asText(),
                example.get(3).asText());
    }

    private static FactType type(JsonNode column) {
        List<String> allowed = texts(column.path("allowed"));
        return switch (column.path("type").asText()) {
            case "number" -> NUMBER;
            case "bool" -> new FactType.Bool();
            case "date" -> new FactType.Date();
            case "date_time" -> new FactType.DateTime();
            case "list_of" -> new FactType.ListOf(new FactType.Text(allowed));
            default -> new FactType.Text(allowed);
        };
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode examples() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("src", "main", "webui", "src", "cell", "examples.json")
                            .toFile());
        } catch (IOException absent) {
            throw new AssertionError(absent);
        }
    }
}
