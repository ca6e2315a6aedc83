package dev.vaglio.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.Depth;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build keeps of the shipped DRL, compiled. */
class ShippedDrlTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {Bundle.DEFAULT, Bundle.POST_SALE})
    void drl_that_the_build_compiled_measures_what_its_texts_say(String name) {
        assertMeasuresTheSame(name, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {Bundle.DEFAULT, Bundle.POST_SALE})
    @Tag("oracle")
    void drl_that_the_build_compiled_measures_in_every_case_what_its_texts_say(String name) {
        assertMeasuresTheSame(name, 1);
    }

    private static void assertMeasuresTheSame(String name, int each) {
        RuleSetSource shipped = Bundle.shipped(name);
        RuleSet kept = compiled(shipped);
        RuleSet fresh = compiled(withAnotherLine(shipped));
        List<Case> cases =
                Cases.of(shipped).stream().filter(one -> one.service() == null).toList();
        assertThat(IntStream.range(0, cases.size()).filter(at -> at % each == 0).mapToObj(cases::get))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(decided(kept, one)).isEqualTo(decided(fresh, one)));
    }

    @Test
    void the_build_keeps_what_a_start_looks_for_and_nothing_else() throws IOException {
        Path stale = Files.createDirectories(folder.resolve("compiled-drl")).resolve("stale");
        Files.createFile(stale);
        ShippedDrl.main(new String[] {folder.toString()});
        assertThat(kept())
                .hasSize(2)
                .doesNotContain(stale)
                .allSatisfy(file -> assertThat(getClass().getResource("/compiled-drl/" + file.getFileName()))
                        .isNotNull());
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("compiled-drl"))) {
            return files.sorted().toList();
        }
    }

    private static RuleSet compiled(RuleSetSource source) {
        return ((Compilation.Compiled) new RuleSetCompiler().load(source)).ruleSet();
    }

    /** Another text of the same meaning, which no build has compiled. */
    private static RuleSetSource withAnotherLine(RuleSetSource source) {
        TreeMap<String, String> files = new TreeMap<>(source.files());
        files.replaceAll((path, text) -> path.endsWith(".drl") ? text + "// compiled anew\n" : text);
        return new RuleSetSource(source.name(), files);
    }

    private static Evaluation decided(RuleSet ruleSet, Case one) {
        LeadReader reader = new LeadReader(ruleSet.facts(), Limits.standard());
        Intake.Accepted intake = (Intake.Accepted) reader.read(Json.canonical(one.facts()), true);
        return ruleSet.decide(intake.facts().tree(), one.asOf(), Depth.VERDICT);
    }
}
