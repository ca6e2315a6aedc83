package dev.vaglio.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vaglio.audit.RecentDecisions;
import dev.vaglio.check.CaseRuns;
import dev.vaglio.check.WonCustomers;
import dev.vaglio.contract.ContractCheck;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.Bundle;
import dev.vaglio.ruleset.Candidates;
import dev.vaglio.ruleset.Published;
import dev.vaglio.ruleset.PublishedVersion;
import dev.vaglio.ruleset.RuleEvent;
import dev.vaglio.ruleset.RuleEvents;
import dev.vaglio.ruleset.RuleSetStore;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Yaml;
import dev.vaglio.security.Roles;
import dev.vaglio.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of a change request, on a real database and with a draft that stands for all drafts. */
class ChangeRequestsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Actor ANNA = new Actor("anna", Set.of());
    private static final Actor BEA = new Actor("bea", Set.of(Roles.SALES));
    private static final Actor CARL = new Actor("carl", Set.of(Roles.MARKETING));

    private final String name = "c" + UUID.randomUUID();
    private final OneDraft draft = new OneDraft(name);
    private final RuleSetStore versions = Published.store(DATABASE.dataSource());
    private final Process process = new Process(draft);

    /** What of one service process takes part. */
    private final class Process {
        final RuleSets ruleSets = Published.on(DATABASE.dataSource());
        final ChangeStore store = new ChangeStore(DATABASE.dataSource());
        final Contents contents;
        final Agreement agreement;
        final ChangeRequests requests;
        final Publishing publishing;

        Process(Proposals proposals) {
            this.contents = new Contents(ruleSets, new Candidates(ruleSets));
            this.agreement = new Agreement(store, proposals, contents, new Policies());
            Gate gate = new Gate(
                    contents,
                    WonCustomers.UNKNOWN,
                    new ContractCheck(new RecentDecisions(DATABASE.dataSource(), Calls.MASTER)),
                    new CaseRuns());
            this.requests = new ChangeRequests(store, proposals, gate, agreement);
            this.publishing = new Publishing(store, versions, ruleSets, proposals, agreement, contents, gate);
        }

        int live() {
            return ruleSets.live(name).orElseThrow().number();
        }
    }

    /** A draft in memory; an edit is another number of points. */
    private static final class OneDraft implements Proposals {
        private final String ruleSet;
        private final Map<Long, RuleSetSource> revisions = new TreeMap<>();
        private int base = 1;
        private boolean open = true;
        private boolean readable = true;

        OneDraft(String ruleSet) {
            this.ruleSet = ruleSet;
            edit(16);
        }

        long edit(int points) {
            return edit(source(ruleSet, points));
        }

        long edit(RuleSetSource source) {
            revisions.put(revisions.size() + 1L, source);
            return revisions.size();
        }

        @Override
        public Optional<Proposal> find(String id) {
            if (!readable) {
                Yaml.read(new RuleSetSource(ruleSet, Map.of("broken", "[")), "broken");
            }
            long revision = revisions.size();
            return id.equals(ruleSet)
                    ? Optional.of(new Proposal(
                            id,
                            revision,
                            ruleSet,
                            base,
                            Objects.requireNonNull(revisions.get(revision)),
                            Set.of("anna", "eve"),
                            open))
                    : Optional.empty();
        }

        @Override
        public void published(Connection connection, Proposal proposal, String who) {
            open = false;
        }
    }

    @BeforeEach
    void aVersionIsLive() {
        process.ruleSets.publish(Published.publication(source(name, 15)));
    }

    @Test
    void an_approved_draft_becomes_the_next_version_with_its_author_and_approver() {
        long id = submitted();
        process.requests.approve(BEA, id, 1, "fine");
        PublishedVersion version = process.publishing.publish(BEA, id);

        assertThat(version.number()).isEqualTo(2);
        assertThat(version.author()).isEqualTo("anna");
        assertThat(version.approvers()).containsExactly("bea");
        assertThat(version.basedOn()).isEqualTo(1);
        assertThat(process.live()).isEqualTo(2);
        assertThat(process.agreement.current(id).state()).isEqualTo(ChangeState.PUBLISHED);
        assertThat(draft.open).isFalse();
        assertThat(history(id)).containsExactly("submitted", "approved", "published");
    }

    @Test
    void nobody_approves_what_they_submitted_or_edited() {
        long id = submitted();

        refused(ProblemType.OWN_CHANGE, () -> process.requests.approve(ANNA, id, 1, ""));
        refused(
                ProblemType.OWN_CHANGE,
                () -> process.requests.approve(new Actor("eve", Set.of(Roles.SALES)), id, 1, ""));
        refused(ProblemType.NOT_APPROVED, () -> process.publishing.publish(ANNA, id));
    }

    @Test
    void an_edit_after_the_approval_revokes_it_and_the_schedule() {
        long id = submitted();
        process.requests.approve(BEA, id, 1, "fine");
        process.requests.schedule(BEA, id, Instant.now().plusSeconds(3600));
        draft.edit(17);

        ChangeRequest request = process.agreement.current(id);
        assertThat(request.revision()).isEqualTo(2);
        assertThat(request.dueAt()).isNull();
        assertThat(process.agreement.valid(request)).isEmpty();
        assertThat(history(id))
                .containsExactly("submitted", "approved", "scheduled", "approvals-revoked", "schedule-cancelled");
        refused(ProblemType.NOT_APPROVED, () -> process.publishing.publish(BEA, id));
        refused(ProblemType.CONFLICT, () -> process.requests.approve(BEA, id, 1, "the old one"));

        process.requests.approve(BEA, id, 2, "fine again");
        assertThat(process.publishing.publish(BEA, id).hash())
                .isEqualTo(source(name, 17).hash());
    }

    @Test
    void a_joint_table_needs_sales_and_marketing() {
        draft.edit(joint(16));
        long id = submitted();
        process.requests.approve(BEA, id, 2, "");

        assertThat(listed(id)).containsEntry("missingApprovals", List.of("marketing"));
        refused(ProblemType.NOT_APPROVED, () -> process.publishing.publish(BEA, id));
        process.requests.approve(CARL, id, 2, "");
        assertThat(process.publishing.publish(BEA, id).approvers()).containsExactly("bea", "carl");
    }

    @Test
    void a_request_whose_draft_can_not_be_read_is_still_listed() {
        long id = submitted();
        draft.readable = false;

        assertThat(listed(id))
                .containsEntry("id", id)
                .containsEntry("state", "open")
                .containsEntry("editors", List.of());
    }

    private Map<String, Object> listed(long id) {
        return new ChangeList(process.agreement).item(process.agreement.find(id));
    }

    @Test
    void one_person_of_both_teams_is_one_person() {
        draft.edit(joint(16));
        long id = submitted();
        process.requests.approve(new Actor("dora", Set.of(Roles.SALES, Roles.MARKETING)), id, 2, "");

        refused(ProblemType.NOT_APPROVED, () -> process.publishing.publish(BEA, id));
        process.requests.approve(BEA, id, 2, "");
        assertThat(process.publishing.publish(BEA, id).number()).isEqualTo(2);
    }

    @Test
    void what_does_not_compile_or_fails_a_case_is_not_submitted() {
        draft.edit(new RuleSetSource(name, Map.of("dmn/fit.dmn", "<broken")));
        refused(ProblemType.CHECKS_FAILED, this::submitted);

        Map<String, String> files = new TreeMap<>(source(name, 16).files());
        files.put("dmn/fit.cases.yaml", "- {name: it_is_another, facts: {}, expect: {score: {total: -7}}}");
        draft.edit(new RuleSetSource(name, files));
        refused(ProblemType.CHECKS_FAILED, this::submitted);
        assertThat(process.store.newest(name, null, null, 10)).isEmpty();
    }

    @Test
    void a_draft_whose_base_is_no_longer_live_is_not_published() {
        long id = submitted();
        process.requests.approve(BEA, id, 1, "");
        process.ruleSets.publish(Published.publication(source(name, 20)));

        refused(ProblemType.BASE_MOVED, () -> process.publishing.publish(BEA, id));
        assertThat(process.live()).isEqualTo(2);
        assertThat(process.agreement.current(id).isOpen()).isTrue();
    }

    @Test
    void what_is_due_is_published_once_by_one_of_several_processes_and_says_that_it_is_late() throws Exception {
        long id = submitted();
        process.requests.approve(BEA, id, 1, "");
        process.requests.schedule(BEA, id, Instant.now().plusSeconds(3600));
        assertThat(process.publishing.publishDue()).isFalse();
        DATABASE.execute("UPDATE change_request SET due_at = now() - interval '2 hours' WHERE id = " + id);

        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> processes = IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(i -> () -> new Process(draft).publishing.publishDue())
                .toList();
        int published = 0;
        for (var one : pool.invokeAll(processes)) {
            published += one.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(published).isEqualTo(1);
        assertThat(versions.versions(name)).hasSize(2);
        ChangeRequest request = process.agreement.current(id);
        assertThat(request.late()).isTrue();
        assertThat(request.dueAt()).isNotNull();
        assertThat(request.version()).isEqualTo(2);
    }

    @Test
    void what_is_due_and_can_not_be_published_is_said_and_due_no_more() {
        long id = submitted();
        process.requests.approve(BEA, id, 1, "");
        process.requests.schedule(BEA, id, Instant.now().plusSeconds(3600));
        process.ruleSets.publish(Published.publication(source(name, 20)));
        DATABASE.execute("UPDATE change_request SET due_at = now() WHERE id = " + id);

        assertThat(process.publishing.publishDue()).isFalse();
        assertThat(process.agreement.current(id).dueAt()).isNull();
        assertThat(history(id)).endsWith("schedule-failed");
        assertThat(versions.versions(name)).hasSize(2);
    }

    @Test
    void a_request_that_was_rejected_or_withdrawn_goes_no_further() {
        long rejected = submitted();
        process.requests.reject(BEA, rejected, "too much");
        refused(ProblemType.CONFLICT, () -> process.requests.approve(CARL, rejected, 1, ""));

        long withdrawn = submitted();
        process.requests.approve(BEA, withdrawn, 1, "");
        process.requests.withdraw(ANNA, withdrawn, "not yet");
        refused(ProblemType.CONFLICT, () -> process.publishing.publish(BEA, withdrawn));
        assertThat(history(rejected)).containsExactly("submitted", "rejected");
    }

    @Test
    void a_draft_is_submitted_as_it_was_seen_and_once() {
        submitted();
        refused(ProblemType.CONFLICT, this::submitted);
        refused(ProblemType.CONFLICT, () -> process.requests.submit(ANNA, submission(7)));
    }

    private long submitted() {
        return process.requests.submit(ANNA, submission(draft.revisions.size()));
    }

    private Submission submission(long revision) {
        return new Submission(name, revision, "More for industry", "They buy more", List.of());
    }

    private List<String> history(long id) {
        List<String> newest = new RuleEvents(DATABASE.dataSource())
                .newest(name, ChangeRequest.subject(id), null, 100).stream()
                        .map(RuleEvent::what)
                        .toList();
        return IntStream.rangeClosed(1, newest.size())
                .mapToObj(i -> newest.get(newest.size() - i))
                .toList();
    }

    private static void refused(ProblemType type, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo(type));
    }

    private RuleSetSource joint(int points) {
        Map<String, String> files = new TreeMap<>(source(name, points).files());
        files.computeIfPresent(
                "dmn/fit.dmn",
                (path, text) -> text.replace(
                        "<decisionTable ",
                        "<decisionTable xmlns:vaglio=\"https://vaglio.dev/dmn/extension\" vaglio:joint=\"true\" "));
        return new RuleSetSource(name, files);
    }

    private static RuleSetSource source(String name, int points) {
        Map<String, String> files = new TreeMap<>(Bundle.folder(name, Path.of("src", "test", "resources", "engine"))
                .files());
        files.computeIfPresent(
                "dmn/fit.dmn", (path, text) -> text.replace("<text>15</text>", "<text>" + points + "</text>"));
        return new RuleSetSource(name, files);
    }
}
