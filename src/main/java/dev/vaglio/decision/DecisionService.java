package dev.vaglio.decision;

import dev.vaglio.audit.Appended;
import dev.vaglio.audit.IdempotencyKey;
import dev.vaglio.audit.LogUnavailable;
import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.ruleset.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Decides one lead: reads the facts, asks the rules, and answers once the decision is in the log. */
@ApplicationScoped
class DecisionService {
    private final Rulebook rulebook;
    private final Deciding deciding;
    private final BodyMemory memory;

    DecisionService(Rulebook rulebook, Deciding deciding, BodyMemory memory) {
        this.rulebook = rulebook;
        this.deciding = deciding;
        this.memory = memory;
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
            Intake intake = Mapped.reader(call.mapping(), rules.rules()).read(hashed, call.strict());
            if (intake instanceof Intake.Accepted lead) {
                return call.dryRun()
                        ? Answered.Given.of(deciding.tried(rules, lead))
                        : decide(call, rules, lead, key(call, hashed));
            }
            throw Refusals.of((Intake.Refused) intake, rules.reader().limits()).asException();
        }
    }

    private Answered decide(DecisionCall call, Version rules, Intake.Accepted lead, @Nullable IdempotencyKey key) {
        Optional<Answered> earlier = deciding.earlier(call, key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Decided decided = deciding.decided(rules, lead, key);
        return deciding.answer(decided, append(call, decided, key));
    }

    private Appended append(DecisionCall call, Decided decided, @Nullable IdempotencyKey key) {
        try {
            return deciding.append(call, decided, key).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof LogUnavailable unavailable) {
                throw unavailable;
            }
            throw failed;
        }
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
