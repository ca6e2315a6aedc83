package dev.vaglio.decision;

import dev.vaglio.audit.Appended;
import dev.vaglio.audit.DecisionEntry;
import dev.vaglio.audit.DecisionLog;
import dev.vaglio.audit.IdempotencyKey;
import dev.vaglio.audit.LogUnavailable;
import dev.vaglio.audit.Person;
import dev.vaglio.audit.Trigger;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadFacts;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Decides one lead: reads the facts, asks the rules, and answers once the decision is in the log. */
@ApplicationScoped
class DecisionService {
    private final Rulebook rulebook;
    private final DecisionLog log;
    private final LoggedDecisions logged;
    private final BodyMemory memory;
    private final InstantSource clock;

    DecisionService(
            Rulebook rulebook, DecisionLog log, LoggedDecisions logged, BodyMemory memory, InstantSource clock) {
        this.rulebook = rulebook;
        this.log = log;
        this.logged = logged;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Decides what the body says. Throws a problem for everything that is not decided.
     *
     * @throws IOException if the body breaks off
     */
    Answered decide(DecisionCall call, InputStream body) throws IOException {
        Version rules = rulebook.find(call.ruleSet(), call.version());
        try (BodyMemory.Counted counted = memory.count(body)) {
            Hashed hashed = new Hashed(counted);
            Intake intake = rules.reader().read(hashed, call.strict());
            if (intake instanceof Intake.Accepted lead) {
                return call.dryRun()
                        ? new Answered.Given(decided(rules, lead).document(), false)
                        : decide(call, rules, lead, key(call, hashed));
            }
            throw Refusals.of((Intake.Refused) intake, rules.reader().limits()).asException();
        }
    }

    private Answered decide(DecisionCall call, Version rules, Intake.Accepted lead, @Nullable IdempotencyKey key) {
        Optional<Appended> earlier =
                key == null ? Optional.empty() : log.earlier(call.caller().id(), key);
        if (earlier.isPresent()) {
            return answer(null, earlier.get());
        }
        Decided decided = decided(rules, lead);
        return answer(decided, append(entry(call, decided, key)));
    }

    private Decided decided(Version rules, Intake.Accepted lead) {
        return Decided.of(Rulebook.ref(rules), rules.ruleSet(), lead, clock.instant());
    }

    private Answered answer(@Nullable Decided decided, Appended appended) {
        if (decided != null && appended instanceof Appended.Logged now) {
            return answer(decided, now);
        }
        if (appended instanceof Appended.Conflict) {
            throw Problem.of(
                            ProblemType.IDEMPOTENCY_KEY_REUSED,
                            "An earlier request with this key had another body or other parameters.")
                    .asException();
        }
        return logged.again(appended.decisionId());
    }

    private static Answered answer(Decided decided, Appended.Logged now) {
        String id = now.decisionId().toString();
        return decided.evaluation() instanceof Evaluation.Decided
                ? new Answered.Given(decided.document().logged(id, now.superseded()), false)
                : new Answered.Refused(Decided.undecidable().with("incident", id));
    }

    private Appended append(DecisionEntry entry) {
        try {
            return log.append(entry).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof LogUnavailable unavailable) {
                throw unavailable;
            }
            throw failed;
        }
    }

    private static DecisionEntry entry(DecisionCall call, Decided decided, @Nullable IdempotencyKey key) {
        LeadFacts facts = decided.lead().facts();
        return new DecisionEntry(
                decided.ruleSet(),
                decided.engine(),
                call.caller().id(),
                Trigger.CALL,
                new Person(facts.leadId().orElse(null), facts.email().orElse(null)),
                decided.asOf(),
                decided.duration(),
                logged(facts),
                decided.warnings(),
                decided.evaluation(),
                key);
    }

    /** The facts as decided on, and beside them the custom texts that no rule saw. */
    private static Map<String, Object> logged(LeadFacts facts) {
        if (facts.carried().isEmpty()) {
            return facts.tree();
        }
        Map<String, Object> all = new TreeMap<>(facts.tree());
        Map<String, Object> custom = new TreeMap<>(facts.carried());
        if (all.get("custom") instanceof Map<?, ?> declared) {
            declared.forEach((name, value) -> custom.put(String.valueOf(name), value));
        }
        all.put("custom", custom);
        return all;
    }

    private static @Nullable IdempotencyKey key(DecisionCall call, Hashed body) throws IOException {
        if (call.key() == null) {
            return null;
        }
        Map<String, @Nullable Object> request = call.meaning();
        request.put("body", HexFormat.of().formatHex(body.hash()));
        return IdempotencyKey.of(call.key(), Json.canonical(request));
    }
}
