package dev.vaglio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Weights, thresholds, limits and words of the domain stand in the tables: every number and every word of a table that
 * appears in Java or DRL is either listed in {@code technical-constants.txt}, with its reason, or fails the test.
 */
class RuleFiguresTest {
    private static final Path JAVA = Path.of("src/main/java/dev/vaglio");
    private static final List<String> DECIDING = List.of("engine", "lead", "ruleset", "decision", "review", "proposal");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\w.]*");
    /** Counting, halving and bytes: no figure that sales ops would change. */
    private static final Pattern STRUCTURAL = Pattern.compile("[012][LlfFdD]?|1024L?|0x[0-9A-Fa-f]+");

    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");
    private static final Pattern FEEL_WORD = Pattern.compile("(?:\"|&quot;)([a-z][a-z0-9_]*)(?:\"|&quot;)");
    private static final Pattern CELL = Pattern.compile("<text>(.*?)</text>", Pattern.DOTALL);

    @Test
    void no_rule_figure_stands_in_java() {
        assertThat(found(DECIDING.stream().flatMap(name -> files(JAVA.resolve(name), ".java")), this::numbers))
                .isEmpty();
    }

    @Test
    void no_rule_figure_stands_in_drl() {
        assertThat(found(files(Path.of("rules"), ".drl"), this::numbers)).isEmpty();
    }

    @Test
    void no_word_of_a_table_stands_in_java() {
        Set<String> words = wordsOfTheTables();
        assertThat(words).isNotEmpty();
        assertThat(found(
                        DECIDING.stream().flatMap(name -> files(JAVA.resolve(name), ".java")),
                        code -> TEXT.matcher(code)
                                .results()
                                .map(text -> text.group(1))
                                .filter(words::contains)))
                .isEmpty();
    }

    @Test
    void the_list_of_technical_constants_names_nothing_that_is_gone() {
        List<String> gone = allowed().stream()
                .filter(entry -> !Files.exists(Path.of(entry.substring(0, entry.indexOf(' ')))))
                .toList();
        assertThat(gone).isEmpty();
    }

    private static List<String> found(Stream<Path> files, java.util.function.Function<String, Stream<String>> finder) {
        Set<String> allowed = allowed();
        List<String> found = new ArrayList<>();
        files.forEach(file -> finder.apply(withoutComments(read(file)))
                .map(what -> file + " " + what)
                .filter(what -> !allowed.contains(what))
                .forEach(found::add));
        return found;
    }

    private Stream<String> numbers(String code) {
        String bare = code.replaceAll(TEXT.pattern(), "\"\"").replaceAll("'(?:\\\\.[^']*|[^'])'", "' '");
        return NUMBER.matcher(bare)
                .results()
                .map(number -> number.group())
                .filter(number -> !STRUCTURAL.matcher(number).matches());
    }

    /** Texts in cells: signal types, stages, enumeration values, codes. */
    private static Set<String> wordsOfTheTables() {
        Set<String> words = new HashSet<>();
        files(Path.of("dmn"), ".dmn").forEach(file -> {
            Matcher cells = CELL.matcher(read(file));
            while (cells.find()) {
                FEEL_WORD.matcher(cells.group(1)).results().forEach(word -> words.add(word.group(1)));
            }
        });
        return words;
    }

    /** Lines of {@code file constant constant … # reason}, as {@code file constant}. */
    private static Set<String> allowed() {
        Set<String> allowed = new HashSet<>();
        for (String line :
                read(Path.of("src/test/resources/technical-constants.txt")).split("\n")) {
            String[] words = line.replaceAll("#.*", "").strip().split("\\s+");
            for (int i = 1; i < words.length; i++) {
                allowed.add(words[0] + " " + words[i]);
            }
        }
        return allowed;
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|\\s)//.*", "");
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
