package dev.vaglio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandsTest {
    private static final Path SMALL = Path.of("src/test/resources/engine");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copySmallRules() throws IOException {
        try (Stream<Path> files = Files.walk(SMALL)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(SMALL.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void rules_without_an_error_pass_the_check() {
        Ran ran = Ran.of("check", folder.toString());

        assertThat(ran.out()).contains("tables", "0 errors");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void a_gap_is_shown_with_the_row_that_closes_it() {
        assertThat(Ran.of("check", folder.toString()).out())
                .contains("No row holds for Total: null [gap]", "a row that closes it: null | => ");
    }

    @Test
    void findings_are_json_for_programs() {
        assertThat(Ran.of("check", folder.toString(), "--json").out())
                .contains("\"error\":0", "\"code\":\"gap\"", "\"inputs\":[\"null\"]");
    }

    @Test
    void an_error_is_shown_at_its_row_and_fails_the_check() throws IOException {
        replace("dmn/fit.dmn", "&gt;= 100", "&gt;= = 100");
        Ran ran = Ran.of("check", folder.toString());

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).containsPattern("error dmn/fit\\.dmn fit-company\\.large");
        assertThat(Ran.of("test", folder.toString()).exit()).isEqualTo(Exit.FINDINGS);
        assertThat(Ran.of("tables", folder.toString()).exit()).isEqualTo(Exit.CANNOT_READ);
    }

    @Test
    void cases_are_run_and_those_that_fail_are_reported() throws IOException {
        Path cases = folder.resolve("dmn/fit.cases.yaml");
        Files.writeString(cases, """
                - {name: software, facts: {company: {industry: software}}, fires: {fit-company.software: 15}}
                """);
        Ran holds = Ran.of("test", folder.toString());
        assertThat(holds.out()).contains("1 cases, 0 failed", "rows and rules fired by a case");
        assertThat(holds.exit()).isZero();

        Files.writeString(cases, """
                - {name: software, facts: {company: {industry: software}}, fires: {fit-company.software: 16}}
                """);
        Ran fails = Ran.of("test", folder.toString());
        assertThat(fails.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(fails.out()).contains("fires fit-company.software: expected 16, was 15");
    }

    @Test
    void tables_are_listed_and_shown() {
        assertThat(Ran.of("tables", folder.toString()).out()).contains("fit-company", "COLLECT_SUM", "dmn/fit.dmn");
        assertThat(Ran.of("tables", folder.toString(), "fit-company").out())
                .contains("fit-company.large", ">= 100", "At least 100 people");
        assertThat(Ran.of("tables", "fit-company").out()).contains("fit-company.");
        assertThat(Ran.of("tables", folder.toString(), "nothing").exit()).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void every_command_documents_its_exit_codes() {
        for (String command :
                new String[] {"decide", "check", "test", "tables", "diff", "export", "import", "publish"}) {
            Ran help = Ran.of(command, "--help");
            assertThat(help.exit()).isZero();
            assertThat(help.out()).contains("Exit codes:", "  3 ");
        }
    }

    private void replace(String path, String was, String becomes) throws IOException {
        Path file = folder.resolve(path);
        Files.writeString(file, Files.readString(file).replace(was, becomes));
    }
}
