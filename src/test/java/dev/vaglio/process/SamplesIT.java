package dev.vaglio.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packaged jar, asked both ways. */
@Execution(ExecutionMode.CONCURRENT)
class SamplesIT {
    private static final Path SAMPLES = Path.of("src", "main", "resources", "samples");

    @TempDir
    Path home;

    @Test
    void a_sample_is_decided_alike_over_http_and_on_the_command_line() throws Exception {
        List<String> samples = samples();
        List<Map<String, @Nullable Object>> byCommand = byCommand(samples);

        assertThat(byCommand).hasSameSizeAs(samples);
        try (RunningService service = RunningService.start(home)) {
            for (int i = 0; i < samples.size(); i++) {
                HttpResponse<String> answer = service.post("/api/v1/decisions?dryRun=true", samples.get(i));
                assertThat(decided(answer.body())).isEqualTo(byCommand.get(i));
            }
        }
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            StringBuilder all = new StringBuilder();
            for (Path file : sorted) {
                all.append(Files.readString(file).replace('\n', ' ')).append('\n');
            }
            return all.toString().lines().toList();
        }
    }

    private List<Map<String, @Nullable Object>> byCommand(List<String> samples) throws Exception {
        Path leads = Files.write(home.resolve("samples.ndjson"), samples);
        Process process = new ProcessBuilder(RunningService.command("decide", "--json", leads.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed.lines().map(SamplesIT::decided).collect(Collectors.toList());
    }

    /** All but the version, which the command line has none of: its rules are not published. */
    private static Map<String, @Nullable Object> decided(String json) {
        Map<String, @Nullable Object> decision = new TreeMap<>(Json.object(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(decision).containsKeys("score", "status", "bant", "stage", "bands", "outcomeDigest");
        decision.remove("ruleSet");
        return decision;
    }
}
