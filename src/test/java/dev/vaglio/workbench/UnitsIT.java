package dev.vaglio.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The workbench's own tests, of what it computes without a browser, and whether it was built from what is here. */
@Execution(ExecutionMode.CONCURRENT)
class UnitsIT {
    private static final Path FOLDER = Path.of("src", "main", "webui");

    @Test
    void the_tests_of_the_workbench_pass() throws Exception {
        assertPasses("npm", "test", "--silent");
    }

    @Test
    void every_call_and_property_of_the_workbench_has_its_type() throws Exception {
        assertPasses("npm", "run", "check", "--silent");
    }

    @Test
    void the_types_of_the_client_are_those_of_the_committed_document() throws Exception {
        assertPasses("npx", "openapi-typescript", "openapi.json", "--check", "-o", "src/api/schema.d.ts");
    }

    private static void assertPasses(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
    }
}
