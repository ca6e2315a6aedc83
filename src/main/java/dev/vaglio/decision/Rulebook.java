package dev.vaglio.decision;

import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.ruleset.Lookup;
import dev.vaglio.ruleset.RuleSetProblems;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.RuleSetsUnavailable;
import dev.vaglio.ruleset.Texts;
import dev.vaglio.ruleset.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the rules that a call is to be decided by, and the words that a decision is answered in. */
@ApplicationScoped
class Rulebook {
    private final RuleSets ruleSets;

    Rulebook(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** Throws the problem of an unknown rule set or version; {@code number} null is the live one. */
    Version find(String name, @Nullable Integer number) {
        return RuleSetProblems.version(ruleSets, name, number);
    }

    /** The version that decided, retired or not; throws the problem of one that can not run any more. */
    Version thatDecided(RuleSetRef ref) {
        return ever(ref)
                .orElseThrow(
                        () -> Problem.of(ProblemType.CONFLICT, "The version that decided can not be run here any more.")
                                .asException());
    }

    /** Words for an answer by these rules; those of the live version where the old one can not be had. */
    Spoken words(RuleSetRef ref, HttpHeaders headers) {
        return words(ref, wanted(headers));
    }

    /** The same for {@code wanted}, an Accept-Language or null. */
    Spoken words(RuleSetRef ref, @Nullable String wanted) {
        return ever(ref)
                .or(() -> ruleSets.live(ref.name()))
                .map(Version::texts)
                .map(texts -> spoken(texts, wanted))
                .orElse(new Spoken(Texts.FALLBACK, (key, values) -> null));
    }

    /** Words for an answer by two rules; those of {@code other} where these have none, such as for a row that is gone. */
    Spoken words(RuleSetRef ref, RuleSetRef other, HttpHeaders headers) {
        Spoken spoken = words(ref, headers);
        return new Spoken(
                spoken.language(),
                spoken.words().or(words(other, spoken.language()).words()));
    }

    /** The language of the answer to a call. */
    String language(DecisionCall call, @Nullable String wanted) {
        return find(call.ruleSet(), call.version()).texts().choose(wanted);
    }

    /** Words and their language. */
    record Spoken(String language, Words words) {}

    static RuleSetRef ref(Version version) {
        return new RuleSetRef(version.name(), version.number(), version.hash());
    }

    private Optional<Version> ever(RuleSetRef ref) {
        return lookup(ref) instanceof Lookup.Found found
                        && found.version().hash().equals(ref.hash())
                ? Optional.of(found.version())
                : Optional.empty();
    }

    private @Nullable Lookup lookup(RuleSetRef ref) {
        try {
            return ruleSets.findEver(ref.name(), ref.version());
        } catch (RuleSetsUnavailable away) {
            return null;
        }
    }

    static Spoken spoken(Texts texts, @Nullable String wanted) {
        String language = texts.choose(wanted);
        return new Spoken(language, (key, values) -> texts.text(language, key, values));
    }

    /** The Accept-Language of a request. */
    static @Nullable String wanted(HttpHeaders headers) {
        List<String> wanted = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return wanted == null || wanted.isEmpty() ? null : String.join(",", wanted);
    }
}
