package dev.vaglio.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.audit.MasterKey;
import dev.vaglio.audit.RecentDecisions;
import dev.vaglio.check.Finding;
import dev.vaglio.check.Finding.Severity;
import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.testing.TestDatabase;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContractCheckTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final MasterKey MASTER = MasterKey.ofBase64("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    private final ContractCheck check = new ContractCheck(new RecentDecisions(DATABASE.dataSource(), MASTER));

    @Test
    void where_the_log_can_not_be_read_that_is_said_and_a_draft_that_keeps_all_does_not_ask_it() {
        DATABASE.refuse();
        try {
            assertThat(check.of(rules("finance"), rules("finance"))).isEmpty();
            assertThat(check.of(rules("finance"), rules("banking")))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.severity()).isEqualTo(Severity.INFORMATION);
                        assertThat(finding.code()).isEqualTo("not-analysed");
                        assertThat(finding.message()).contains("because the decision log can not be read");
                    });
        } finally {
            DATABASE.accept();
        }
    }

    @Test
    void what_nobody_sent_is_no_warning_and_the_window_is_told() {
        assertThat(check.of(rules("finance"), rules("banking")))
                .singleElement()
                .extracting(Finding::code, Finding::message)
                .containsExactly(
                        "contract",
                        "1 things that callers could send or receive are gone or changed; 0 of them occurred in the last 0"
                                + " decisions of 30 days");
    }

    private static RuleSet rules(String industry) {
        TreeMap<String, String> files = new TreeMap<>(
                Bundle.folder("lead", Path.of("src/test/resources/engine")).files());
        files.computeIfPresent(
                "dmn/types.dmn", (path, text) -> text.replace("&quot;finance&quot;", "&quot;" + industry + "&quot;"));
        return ((Compilation.Compiled) new RuleSetCompiler().load(new RuleSetSource("lead", files))).ruleSet();
    }
}
