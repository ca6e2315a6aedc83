package dev.vaglio.decision;

import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.Rules;
import dev.vaglio.ruleset.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides a lead by rules that nobody published, as a dry run decides by a version: read and evaluated the same way, with
 * the reference data and owners of now. Nothing is logged, and no turn is taken.
 */
@ApplicationScoped
public class Rehearsal {
    private static final int UNPUBLISHED = 0;

    private final Deciding deciding;
    private final BodyMemory memory;
    private final InstantSource clock;

    Rehearsal(Deciding deciding, BodyMemory memory, InstantSource clock) {
        this.deciding = deciding;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * How the body is read, and in which language it is answered.
     *
     * @param strict what the rules do not know is refused
     * @param mapping the mapping of the rules that reads the body, null where it is in their own facts
     * @param full the facts, the measures and the trace are answered too
     * @param languages an Accept-Language, null for any
     */
    public record Wanted(
            boolean strict,
            @Nullable String mapping,
            boolean full,
            @Nullable String languages) {}

    /**
     * Gives {@code decision}, and, where a version is there to compare with, {@code live} as {@code {decision}} or
     * {@code {problem}}, and {@code differences} between the outcomes as at most 100 JSON pointers. The two are as of the
     * same moment.
     *
     * @param name what stands as {@code ruleSet} in the decision by the unpublished rules
     * @throws ProblemException for facts that these rules do not take, and for rules that can not decide them: its
     *     {@code messages} name tables
     * @throws IOException if the body breaks off
     */
    public Map<String, @Nullable Object> of(
            Rules rules, Map<String, Object> name, @Nullable Version live, Wanted wanted, InputStream body)
            throws IOException {
        try (BodyMemory.Counted counted = memory.count(body)) {
            byte[] lead = counted.readNBytes(rules.reader().limits().totalBytes() + 1);
            Trial trial = new Trial(lead, wanted, clock.instant());
            return trial.of(rules, name, live);
        }
    }

    /** One lead, for one set of rules or several. */
    private final class Trial {
        private final byte[] lead;
        private final Wanted wanted;
        private final Instant now;

        Trial(byte[] lead, Wanted wanted, Instant now) {
            this.lead = lead;
            this.wanted = wanted;
            this.now = now;
        }

        Map<String, @Nullable Object> of(Rules rules, Map<String, Object> name, @Nullable Version live) {
            RuleSetRef ref = new RuleSetRef(rules.ruleSet().name(), UNPUBLISHED, rules.hash());
            Answered.Given tried = given(ref, rules);
            Map<String, @Nullable Object> decision = rendered(tried, rules);
            decision.put("ruleSet", name);
            Map<String, @Nullable Object> tree = new TreeMap<>();
            tree.put("decision", decision);
            if (live != null) {
                compare(tried, live, tree);
            }
            return tree;
        }

        private void compare(Answered.Given tried, Version live, Map<String, @Nullable Object> tree) {
            try {
                Answered.Given now = given(Rulebook.ref(live), live.rules());
                tree.put("live", Map.of("decision", rendered(now, live.rules())));
                tree.put("differences", Differences.between(outcome(now), outcome(tried)));
            } catch (ProblemException refused) {
                tree.put("live", Map.of("problem", Reply.tree(refused.problem())));
                tree.put("differences", List.of());
            }
        }

        private Answered.Given given(RuleSetRef ref, Rules rules) {
            Intake intake = Mapped.reader(wanted.mapping(), rules).read(lead, wanted.strict());
            if (!(intake instanceof Intake.Accepted accepted)) {
                throw Refusals.of((Intake.Refused) intake, rules.reader().limits())
                        .asException();
            }
            Decided decided = deciding.tried(ref, rules.ruleSet(), accepted, now);
            if (decided.evaluation() instanceof Evaluation.Failed failed) {
                throw Problem.of(ProblemType.ENGINE_ERROR, "The rules can not decide this lead.")
                        .with("messages", failed.messages())
                        .asException();
            }
            return Answered.Given.of(decided);
        }

        private Map<String, @Nullable Object> rendered(Answered.Given given, Rules rules) {
            Words words = Rulebook.spoken(rules.texts(), wanted.languages()).words();
            Map<String, @Nullable Object> tree = given.document().tree(words);
            if (wanted.full()) {
                given.beneath().get().onto(tree);
            }
            return tree;
        }

        private static Object outcome(Answered.Given given) {
            DecisionDocument document = given.document();
            return Json.object(DecisionDocument.compared(document.outcome(), document.nextEvaluationAt()));
        }
    }
}
