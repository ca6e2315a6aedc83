package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked of Vaglio.
 *
 * @param key such as C3, which the labels of tables name
 * @param tests names of the test classes that carry what is not for a table to say
 */
record Requirement(String key, String what, List<String> tests) {
    private static final String FILE = "requirements.yaml";

    /** All of them, in the order of the file. */
    static List<Requirement> all() throws IOException {
        String text = Files.readString(Path.of("src/test/resources", FILE));
        Object tree = Yaml.read(new RuleSetSource(FILE, Map.of(FILE, text)), FILE);
        return Tree.map(FILE, tree).entrySet().stream()
                .map(one -> of(one.getKey(), Tree.map(FILE, one.getValue())))
                .toList();
    }

    private static Requirement of(String key, Map<String, @Nullable Object> item) {
        return new Requirement(key, String.valueOf(item.get("what")), Tree.texts(FILE, item.get("tests")));
    }
}
