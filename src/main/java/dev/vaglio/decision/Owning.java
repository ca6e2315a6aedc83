package dev.vaglio.decision;

import dev.vaglio.audit.BlindIndex;
import dev.vaglio.audit.IdempotencyKey;
import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadFacts;
import dev.vaglio.owner.Known;
import dev.vaglio.owner.OwnerKeys;
import dev.vaglio.owner.OwnerStore;
import dev.vaglio.owner.OwnersUnavailable;
import dev.vaglio.owner.Turn;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides a lead with its owner (U2): tells the rules who has it, and where they ask for a turn, takes one and asks
 * them again with it. Of what a dry run is told nothing is written.
 */
@ApplicationScoped
class Owning {
    /** Others may be faster that often before a caller is told to come again. */
    private static final int ATTEMPTS = 20;

    private static final int RETRY_SECONDS = 2;

    private final OwnerStore owners;
    private final BlindIndex index;

    Owning(OwnerStore owners, BlindIndex index) {
        this.owners = owners;
        this.index = index;
    }

    /** A lead that is to be decided, with the reference data beside its facts. */
    record Asked(
            RuleSetRef ref,
            RuleSet rules,
            Intake.Accepted lead,
            Instant asOf,
            boolean dryRun,
            @Nullable IdempotencyKey key) {
        private Decided decided(LeadFacts facts) {
            Intake.Accepted with = new Intake.Accepted(facts, lead.asOf(), lead.warnings());
            return Decided.of(ref, rules, with, asOf);
        }
    }

    /** Throws the problem of a database that is away, or too busy. */
    Decided decided(Asked asked) {
        if (OwnerFacts.roster(asked.lead().facts()).isEmpty()) {
            return asked.decided(asked.lead().facts());
        }
        try {
            OwnerKeys keys = keys(asked);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Optional<Decided> decided = attempt(asked, keys);
                if (decided.isPresent()) {
                    return decided.get();
                }
            }
        } catch (OwnersUnavailable away) {
            throw Problem.of(ProblemType.LOG_UNAVAILABLE, "The database does not answer. Nothing was decided.")
                    .retryAfter(RETRY_SECONDS)
                    .asException();
        }
        throw Problem.of(ProblemType.OVERLOADED, "Too many leads ask for a turn at once.")
                .retryAfter(RETRY_SECONDS)
                .asException();
    }

    /** Empty where others changed what the rules were told before the turn was taken. */
    private Optional<Decided> attempt(Asked asked, OwnerKeys keys) {
        Known known = owners.known(asked.ref().name(), keys);
        LeadFacts facts = OwnerFacts.with(asked.lead().facts(), known);
        Decided first = asked.decided(facts);
        OwnerAnswer answer = OwnerAnswer.of(first.evaluation()).orElse(null);
        if (answer == null) {
            return Optional.of(first);
        }
        if (answer.awaitsTurn()) {
            return turn(asked, known, answer).map(turn -> asked.decided(OwnerFacts.with(facts, turn)));
        }
        if (!asked.dryRun()) {
            answer.lasting().ifPresent(owner -> remember(asked, known, answer, owner));
        }
        return Optional.of(first);
    }

    private Optional<Turn> turn(Asked asked, Known known, OwnerAnswer answer) {
        var eligible = answer.eligible(OwnerFacts.roster(asked.lead().facts()));
        return asked.dryRun()
                ? known.next(eligible)
                : owners.give(asked.ref().name(), known, answer.own(known.keys()), eligible, asked.asOf());
    }

    private void remember(Asked asked, Known known, OwnerAnswer answer, String owner) {
        owners.remember(asked.ref().name(), known, answer.own(known.keys()), owner, answer.holds(), asked.asOf());
    }

    /** A lead without an id and an address is known by its request, so that one sent again takes no second turn. */
    private OwnerKeys keys(Asked asked) {
        LeadFacts facts = asked.lead().facts();
        String contact =
                facts.email().map(email -> hex(index.personByEmail(email))).orElse(null);
        byte[] lead = index.lead(facts.leadId().orElse(null));
        IdempotencyKey key = asked.key();
        if (lead == null && contact == null && key != null) {
            lead = index.request(key.key());
        }
        Map<String, String> companies = new TreeMap<>();
        Referring.domains(facts).forEach(domain -> companies.put(domain, hex(index.company(domain))));
        return new OwnerKeys(lead == null ? null : hex(lead), contact, companies);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
