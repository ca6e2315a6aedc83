package dev.vaglio.decision;

import dev.vaglio.audit.Appended;
import dev.vaglio.audit.DecisionEntry;
import dev.vaglio.audit.DecisionLog;
import dev.vaglio.audit.Due;
import dev.vaglio.audit.IdempotencyKey;
import dev.vaglio.audit.Person;
import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.audit.Trigger;
import dev.vaglio.engine.Evaluation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadFacts;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The steps from an accepted lead to its answer, the same for one lead and for many. */
@ApplicationScoped
class Deciding {
    private final DecisionLog log;
    private final LoggedDecisions logged;
    private final Referring referring;
    private final Owning owning;
    private final InstantSource clock;

    Deciding(DecisionLog log, LoggedDecisions logged, Referring referring, Owning owning, InstantSource clock) {
        this.log = log;
        this.logged = logged;
        this.referring = referring;
        this.owning = owning;
        this.clock = clock;
    }

    /** Asks the rules, with the reference data beside the facts; nothing is logged, and no turn taken. */
    Decided tried(Version rules, Intake.Accepted lead) {
        return tried(Rulebook.ref(rules), rules.ruleSet(), lead, clock.instant());
    }

    /** The same by rules that need not be published; {@code now} is the moment where the sender gave none. */
    Decided tried(RuleSetRef ref, RuleSet rules, Intake.Accepted lead, Instant now) {
        return decided(ref, rules, lead, now, true, null);
    }

    /** Asks the rules for a decision that is to be logged: with a turn, where they ask for one. */
    Decided decided(Version rules, Intake.Accepted lead, @Nullable IdempotencyKey key) {
        return decided(Rulebook.ref(rules), rules.ruleSet(), lead, clock.instant(), false, key);
    }

    private Decided decided(
            RuleSetRef ref,
            RuleSet rules,
            Intake.Accepted lead,
            Instant now,
            boolean dryRun,
            @Nullable IdempotencyKey key) {
        Instant asOf = Decided.asOf(lead, now);
        Intake.Accepted referred = referring.with(rules, lead, asOf);
        return owning.decided(new Owning.Asked(ref, rules, referred, asOf, dryRun, key));
    }

    /**
     * What an earlier request with the key was answered, so that it is not decided again; empty without one. Throws the
     * problem of a key that was used for another request, or of an erased person.
     */
    Optional<Answered> earlier(DecisionCall call, @Nullable IdempotencyKey key) {
        return key == null
                ? Optional.empty()
                : log.earlier(call.caller().id(), key).map(this::again);
    }

    /** What the call is answered, given what the log says; another request with the key may have come first. */
    Answered answer(Decided decided, Appended appended) {
        return appended instanceof Appended.Logged now ? answer(decided, now) : again(appended);
    }

    private Answered again(Appended appended) {
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
                ? new Answered.Given(decided.document().logged(id, now.superseded()), false, decided::beneath)
                : new Answered.Refused(Decided.undecidable().with("incident", id));
    }

    /** Appends without waiting for the commit; fails with {@code LogUnavailable}. */
    CompletableFuture<Appended> append(DecisionCall call, Decided decided, @Nullable IdempotencyKey key) {
        return log.append(entry(call.caller(), Trigger.CALL, decided, key, null));
    }

    /** The same for a lead that was due; nothing is logged where somebody has decided it since. */
    CompletableFuture<Appended> append(Due due, Decided decided) {
        return log.append(entry(Caller.SERVICE, due.trigger(), decided, null, due.decisionId()));
    }

    private static DecisionEntry entry(
            Caller caller, Trigger trigger, Decided decided, @Nullable IdempotencyKey key, @Nullable UUID follows) {
        LeadFacts facts = decided.lead().facts();
        return new DecisionEntry(
                decided.ruleSet(),
                decided.engine(),
                caller.id(),
                trigger,
                new Person(facts.leadId().orElse(null), facts.email().orElse(null)),
                decided.asOf(),
                decided.duration(),
                logged(facts),
                decided.warnings(),
                decided.evaluation(),
                key,
                follows);
    }

    /** The facts as decided on, and beside them the custom texts that no rule saw. */
    static Map<String, Object> logged(LeadFacts facts) {
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
}
