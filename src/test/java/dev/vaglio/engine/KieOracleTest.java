package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.check.Finding;
import dev.vaglio.check.TableChecks;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.KieComparison.Difference;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The analyser beside the step ANALYZE of KIE's validator, which runs apart and is ended where it does not end. */
class KieOracleTest {
    private static final String NULL = "unary test containing: null";
    private static final String CALL = "UnaryTest type: UnaryTestNode";

    private static final int SECONDS = 120;
    private static final FactType NUMBER = new FactType.Number(null, null);
    private static final Map<String, FactType> TYPES =
            Map.of("TEXT", new FactType.Text(List.of()), "LETTER", new FactType.Text(List.of("a", "b", "c")));

    @TempDir
    private Path work = Path.of("");

    @Test
    void plain_tables_have_the_gaps_overlaps_and_masked_rows_that_KIE_finds_but_for_what_has_a_name() throws Exception {
        assertThat(differences(150, SECONDS)).isEqualTo(EnumSet.allOf(Difference.class));
    }

    @Test
    @Tag("oracle")
    void so_have_many() throws Exception {
        assertThat(differences(4_000, 600)).isEqualTo(EnumSet.allOf(Difference.class));
    }

    private Set<Difference> differences(int tables, int seconds) throws Exception {
        RandomTables random = new RandomTables(new Random(20261124), true);
        Map<String, DecisionTable> asked = new TreeMap<>();
        for (int i = 0; i < tables; i++) {
            asked.put("m" + i, random.table());
        }
        KieProcess.Answers answers = ask(asked, seconds);
        assertThat(answers.ended()).isTrue();
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        asked.forEach((name, table) -> {
            differences.addAll(KieComparison.of(table, answer(answers, name)));
        });
        return differences;
    }

    /** Where KIE leaves a table out and says nothing of its gaps, ours looks at it all the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
                    null beside other values # NUMBER # null, [3..4]     # [0..1] # InputEntry with unary test containing: null
                    a function in a cell     # TEXT   # contains(?, "p") # "q"    # UnaryTest type: UnaryTestNode{
                    a value of another list  # LETTER # "z"              # "a"    # Unable to determine discreteValue index
                    """)
    void a_table_that_KIE_leaves_out_is_analysed(String what, String type, String cell, String other, String why)
            throws Exception {
        DecisionTable table =
                table(HitPolicy.UNIQUE, TYPES.getOrDefault(type, NUMBER), List.of(List.of(cell), List.of(other)));

        assertThat(answer(ask(Map.of("m", table), SECONDS), "m").skipped()).contains(why);
        assertThat(TableChecks.of(table)).extracting(Finding::code).contains("gap");
    }

    /** What the rows decide has the last word: one of these holds for the value. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
                    a range of nothing # (2..2) # 2 # 2
                    """)
    void a_gap_that_KIE_sees_where_a_row_holds_is_none(String what, String cell, String other, BigDecimal value)
            throws Exception {
        DecisionTable table = table(HitPolicy.UNIQUE, NUMBER, List.of(List.of(cell), List.of(other), List.of("< 1")));
        Map<String, @Nullable Object> point = Map.of("V0", value);

        assertThat(answer(ask(Map.of("m", table), SECONDS), "m").isGap(table, point))
                .isTrue();
        assertThat(TableChecksPropertyTest.evaluate(TableChecksPropertyTest.logic(table), point)
                        .matched())
                .containsExactly("t.1");
        assertThat(TableChecks.of(table)).extracting(Finding::message).contains("No row holds for In 0: not(< 1, 2)");
    }

    @Test
    @Tag("oracle")
    void a_table_that_KIE_does_not_come_to_the_end_of_is_answered_and_the_process_ended() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 100; row++) {
            rows.add(List.of(
                    range(row * 7 % 50, 30),
                    range(row * 11 % 60, 25),
                    range(row * 13 % 40, 35),
                    range(row * 17 % 45, 28)));
        }
        DecisionTable table = table(HitPolicy.FIRST, NUMBER, rows);

        KieProcess.Answers answers = ask(Map.of("m", table), 25);

        assertThat(answers.ended()).isFalse();
        assertThat(answers.tables()).isEmpty();
        assertThat(TableChecks.of(table)).extracting(Finding::code).contains("gap");
    }

    /** {@code not(null)} is anything to KIE, so that it takes all that is ranked below in {@code priority}. */
    @Test
    void of_the_shipped_tables_KIE_says_nothing_that_ours_does_not_say_but_where_null_is_no_value() throws Exception {
        KieProcess.Answers answers = KieProcess.ask(work, List.of(Path.of("dmn")), SECONDS);
        assertThat(answers.ended()).isTrue();
        Map<String, Set<Integer>> masked = new TreeMap<>();
        for (Map<String, @Nullable Object> tree : answers.tables().values()) {
            KieAnswer answer = new KieAnswer(tree);
            assertThat(answer.skipped()).matches("(?s)|.*(" + NULL + "|" + CALL + ").*");
            assertThat(tree.get("gaps")).isEqualTo(List.of());
            answer.masked()
                    .forEach(row -> masked.computeIfAbsent(String.valueOf(tree.get("table")), table -> new TreeSet<>())
                            .add(row));
        }
        assertThat(masked).isEqualTo(Map.of("priority", Set.of(6, 7, 8, 9)));
        assertThat(answers.tables().values().stream()
                        .filter(tree -> new KieAnswer(tree).skipped().isEmpty()))
                .hasSizeGreaterThan(60);
    }

    private static String range(int least, int length) {
        return "[" + least + ".." + (least + length) + "]";
    }

    private static DecisionTable table(HitPolicy policy, FactType type, List<List<String>> rows) {
        List<DecisionTable.Column> columns = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            columns.add(new DecisionTable.Column("in" + column, "In " + column, "V" + column, type));
        }
        List<DecisionTable.Row> written = new ArrayList<>();
        rows.forEach(
                row -> written.add(new DecisionTable.Row("t." + written.size(), "Row", null, row, List.of("\"low\""))));
        return new DecisionTable(
                "t",
                "t",
                "m",
                "dmn/m.dmn",
                policy,
                columns,
                List.of(new DecisionTable.Column("out", "Out", "out", new FactType.Text(List.of()))),
                written);
    }

    private KieProcess.Answers ask(Map<String, DecisionTable> tables, int seconds) throws Exception {
        List<Path> folders = new ArrayList<>();
        for (Map.Entry<String, DecisionTable> table : tables.entrySet()) {
            Path folder = Files.createDirectories(work.resolve(table.getKey()));
            Files.writeString(folder.resolve("types.dmn"), ModelText.TYPES);
            Files.writeString(folder.resolve("table.dmn"), new ModelText(table.getKey(), table.getValue()).xml());
            folders.add(folder);
        }
        return KieProcess.ask(work, folders, seconds);
    }

    private static KieAnswer answer(KieProcess.Answers answers, String model) {
        Map<String, @Nullable Object> answer = answers.tables().get(model + "#t");
        return new KieAnswer(Objects.requireNonNull(answer));
    }
}
