package dev.vaglio.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vaglio.lead.Intake;
import dev.vaglio.ruleset.Texts;
import dev.vaglio.ruleset.Version;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;

/** The samples that come with the service, each with the answer of a dry run in English. */
final class SampleExamples {
    /** When samples are decided that do not say: a Monday morning. */
    static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SampleExamples() {}

    record Pair(Example request, Example response) {}

    static Map<String, Pair> of(Version live) {
        Map<String, Pair> pairs = new TreeMap<>();
        samples().forEach((name, json) -> pairs.put(name, pair(live, name, json)));
        return pairs;
    }

    private static Pair pair(Version live, String name, byte[] json) {
        if (!(live.reader().read(json, true) instanceof Intake.Accepted lead)) {
            throw new IllegalStateException("The sample " + name + " is refused");
        }
        Decided decided = Decided.of(Rulebook.ref(live), live.ruleSet(), lead, AS_OF);
        Texts texts = live.texts();
        byte[] answer = decided.document().json((key, values) -> texts.text(Texts.FALLBACK, key, values));
        return new Pair(example(name, json), example(name, answer));
    }

    private static Example example(String name, byte[] json) {
        return OASFactory.createExample().summary(name.replace('-', ' ')).value(tree(json));
    }

    /** JSON as an example shows it. */
    static Object tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Map<String, byte[]> samples() {
        Map<String, byte[]> samples = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths(SampleExamples.class.getClassLoader(), "samples", folder -> {
                for (Path file : files(folder)) {
                    String name = String.valueOf(file.getFileName());
                    samples.put(name.substring(0, name.length() - ".json".length()), bytes(file));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return samples;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
