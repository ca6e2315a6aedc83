package dev.vaglio.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The small bundle under {@code engine/} in the test resources, whole or with one text in it replaced. */
final class Bundles {
    private static final List<String> FILES = List.of(
            "dmn/types.dmn",
            "dmn/fit.dmn",
            "dmn/engagement.dmn",
            "dmn/bands.dmn",
            "dmn/stall.dmn",
            "dmn/parameters.dmn",
            "dmn/lead-decision.dmn",
            "rules/measures.drl");

    private Bundles() {}

    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        FILES.forEach(file -> files.put(file, text(file)));
        return files;
    }

    static RuleSet small() {
        return ruleSet(new RuleSetCompiler().compile(new RuleSetSource("lead", files())));
    }

    static RuleSet ruleSet(Compilation compilation) {
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.ruleSet();
        }
        throw new AssertionError(compilation.diagnostics());
    }

    static List<Diagnostic> diagnostics(String file, String text, String replacement) {
        Map<String, String> files = files();
        String before = files.getOrDefault(file, "");
        if (!before.contains(text)) {
            throw new AssertionError(text + " is not in " + file);
        }
        files.put(file, before.replace(text, replacement));
        return diagnostics(files);
    }

    static List<Diagnostic> diagnostics(Map<String, String> files) {
        return new RuleSetCompiler().compile(new RuleSetSource("lead", files)).diagnostics();
    }

    private static String text(String file) {
        try (InputStream in = Bundles.class.getResourceAsStream("/engine/" + file)) {
            if (in == null) {
                throw new AssertionError(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
