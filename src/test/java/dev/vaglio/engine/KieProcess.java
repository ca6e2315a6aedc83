package dev.vaglio.engine;

import dev.vaglio.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs {@link KieAnalysis} in a process that is ended when its time is over, whatever it is at. */
final class KieProcess {
    private KieProcess() {}

    /**
     * @param tables what it said, by model
     * @param ended whether it came to its end by itself
     */
    record Answers(Map<String, Map<String, @Nullable Object>> tables, boolean ended) {}

    /** Asks of folders of models; what it had said before it was ended counts. */
    static Answers ask(Path work, List<Path> folders, int seconds) throws IOException, InterruptedException {
        Path answers = work.resolve("answers.ndjson");
        Process process = new ProcessBuilder(command(answers, folders))
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output.txt").toFile())
                .start();
        boolean ended;
        try {
            ended = process.waitFor(seconds, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
        if (ended && process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(work.resolve("output.txt")));
        }
        return new Answers(read(answers), ended);
    }

    private static List<String> command(Path answers, List<Path> folders) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KieAnalysis.class.getName(),
                answers.toString()));
        folders.forEach(folder -> command.add(folder.toString()));
        return command;
    }

    private static Map<String, Map<String, @Nullable Object>> read(Path answers) throws IOException {
        Map<String, Map<String, @Nullable Object>> tables = new java.util.TreeMap<>();
        if (Files.exists(answers)) {
            String text = Files.readString(answers);
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> {
                Map<String, @Nullable Object> table = Json.object(line.getBytes(StandardCharsets.UTF_8));
                tables.put(table.get("model") + "#" + table.get("table"), table);
            });
        }
        return tables;
    }
}
