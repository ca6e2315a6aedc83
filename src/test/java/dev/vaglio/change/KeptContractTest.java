package dev.vaglio.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vaglio.audit.RecentDecisions;
import dev.vaglio.check.CaseRuns;
import dev.vaglio.check.WonCustomers;
import dev.vaglio.contract.ContractCheck;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.Candidates;
import dev.vaglio.ruleset.Published;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What callers rely on is not taken from them without somebody saying so, from submission to publication. */
class KeptContractTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Actor ANNA = new Actor("anna", Set.of());
    private static final Actor BEA = new Actor("bea", Set.of());
    private static final String OCCUPATION = "custom.occupation";

    private final String name = "k" + UUID.randomUUID();
    private final Calls calls = new Calls(DATABASE.dataSource());
    private RuleSetSource draft = source(name, OCCUPATION, "student", "retired");

    /** A service process: each reads the log for itself. */
    private final class Process {
        final RuleSets ruleSets = Published.on(DATABASE.dataSource());
        final ChangeStore store = new ChangeStore(DATABASE.dataSource());
        final Proposals proposals = id -> Optional.of(new Proposal(id, 1, name, 1, draft, Set.of("anna"), true));
        final Contents contents = new Contents(ruleSets, new Candidates(ruleSets));
        final Agreement agreement = new Agreement(store, proposals, contents, new Policies());
        final Gate gate = new Gate(
                contents,
                WonCustomers.UNKNOWN,
                new ContractCheck(new RecentDecisions(DATABASE.dataSource(), Calls.MASTER)),
                new CaseRuns());
        final ChangeRequests requests = new ChangeRequests(store, proposals, gate, agreement);
        final Publishing publishing = new Publishing(
                store, Published.store(DATABASE.dataSource()), ruleSets, proposals, agreement, contents, gate);

        Process started() {
            ruleSets.refresh(Instant.now().plusSeconds(1));
            return this;
        }

        RuleSet live() {
            return ruleSets.live(name).orElseThrow().ruleSet();
        }
    }

    @BeforeEach
    void aVersionIsLive() {
        Published.on(DATABASE.dataSource()).publish(Published.publication(draft));
    }

    @Test
    void a_value_that_callers_send_is_not_removed_without_an_acceptance() {
        Process process = new Process().started();
        sent(process, "crm", "student");
        sent(process, "web", "student");
        sent(process, "web", "retired");
        draft = source(name, OCCUPATION, "retired");

        Map<?, ?> finding = only(refused(() -> process.requests.submit(ANNA, asking())));
        assertThat(finding.get("severity")).isEqualTo("warning");
        assertThat(finding.get("code")).isEqualTo("contract-value-gone");
        assertThat(finding.get("row")).isEqualTo(OCCUPATION);
        assertThat(String.valueOf(finding.get("message")))
                .startsWith(
                        "student of custom.occupation was sent in 2 of the last 3 decisions of 30 days, by 2 callers");

        long id = process.requests.submit(
                ANNA, asking(new Acceptance("contract-value-gone", null, OCCUPATION, "Both callers know of it")));
        process.requests.approve(BEA, id, 1, "");
        assertThat(process.publishing.publish(BEA, id).number()).isEqualTo(2);
    }

    @Test
    void a_fact_that_callers_send_is_named_with_what_it_may_be_called_now() {
        Process process = new Process().started();
        sent(process, "crm", "student");
        draft = source(name, "custom.profession", "student", "retired");

        Map<?, ?> finding = only(refused(() -> process.requests.submit(ANNA, asking())));
        assertThat(finding.get("code")).isEqualTo("contract-fact-gone");
        assertThat(String.valueOf(finding.get("message")))
                .contains("1 of the last 1 decisions", "is it custom.profession now?");
    }

    @Test
    void what_nobody_sends_may_go() {
        Process process = new Process().started();
        sent(process, "crm", "student");
        draft = source(name, OCCUPATION, "student");

        assertThat(process.requests.submit(ANNA, asking())).isPositive();
    }

    @Test
    void what_callers_began_to_send_after_the_approval_stands_against_the_publication() {
        Process process = new Process().started();
        draft = source(name, OCCUPATION, "retired");
        long id = process.requests.submit(ANNA, asking());
        process.requests.approve(BEA, id, 1, "");
        sent(process, "crm", "student");

        Map<?, ?> finding =
                only(refused(() -> new Process().started().publishing.publish(BEA, id)));
        assertThat(finding.get("code")).isEqualTo("contract-value-gone");
        assertThat(new Process().started().live().hash()).isNotEqualTo(draft.hash());
    }

    private void sent(Process process, String caller, String occupation) {
        calls.decide(process.live(), caller, Map.of("custom", Map.of("occupation", occupation)));
    }

    private Submission asking(Acceptance... accepted) {
        return new Submission(name, 1, "Occupations", "Fewer of them", List.of(accepted));
    }

    private static ProblemException refused(ThrowingCallable act) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, act);
        assertThat(refused.problem().type()).isEqualTo(ProblemType.CHECKS_FAILED);
        return refused;
    }

    private static Map<?, ?> only(ProblemException refused) {
        List<?> findings = (List<?>) refused.problem().members().getOrDefault("findings", List.of());
        assertThat(findings).hasSize(1);
        return (Map<?, ?>) findings.get(0);
    }

    /** The small rules with one custom fact, which may have these values. */
    private static RuleSetSource source(String name, String fact, String... values) {
        String declared = "<itemComponent id=\"t-c\" name=\"custom\"><itemComponent id=\"t-o\" name=\""
                + fact.substring("custom.".length()) + "\"><typeRef>string</typeRef><allowedValues><text>null,&quot;"
                + String.join("&quot;,&quot;", values)
                + "&quot;</text></allowedValues></itemComponent></itemComponent>";
        Map<String, String> files = new TreeMap<>(Bundle.folder(name, Path.of("src", "test", "resources", "engine"))
                .files());
        files.computeIfPresent(
                "dmn/types.dmn",
                (path, text) -> text.replace("<itemComponent id=\"t-18\"", declared + "<itemComponent id=\"t-18\""));
        return new RuleSetSource(name, files);
    }
}
