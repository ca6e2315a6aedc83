package dev.vaglio.ruleset;

import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds versions for callers over HTTP; what is not there is a problem that names the live one. */
public final class RuleSetProblems {
    private static final int RETRY_SECONDS = 5;

    private RuleSetProblems() {}

    /** The version to decide with; throws the problem 404, 410 or 503. {@code number} null is the live one. */
    public static Version version(RuleSets ruleSets, String name, @Nullable Integer number) {
        try {
            Lookup found = ruleSets.find(name, number);
            if (found instanceof Lookup.Found it) {
                return it.version();
            }
            throw problem(found, name, number);
        } catch (RuleSetsUnavailable away) {
            throw unavailable();
        }
    }

    /** Gives what is asked of the versions; where the database is away, throws the problem that says so. */
    static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuleSetsUnavailable away) {
            throw unavailable();
        }
    }

    static ProblemException unavailable() {
        return Problem.of(ProblemType.LOG_UNAVAILABLE, "The database that holds the rule sets can not be reached.")
                .retryAfter(RETRY_SECONDS)
                .asException();
    }

    static ProblemException problem(Lookup missing, String name, @Nullable Integer number) {
        if (missing instanceof Lookup.UnknownRuleSet unknown) {
            return Problem.of(ProblemType.UNKNOWN_RULE_SET, "There is no rule set of this name.")
                    .with("ruleSets", unknown.names())
                    .asException();
        }
        String version = "Version " + number + " of rule set " + name;
        if (missing instanceof Lookup.Retired retired) {
            return of(ProblemType.RETIRED_VERSION, version + " is retired.", retired.live());
        }
        if (missing instanceof Lookup.UnknownVersion unknown) {
            return of(
                    ProblemType.UNKNOWN_VERSION,
                    "Rule set " + name + " has no version " + number + ".",
                    unknown.live());
        }
        int live = missing instanceof Lookup.Unusable unusable ? unusable.live() : 0;
        return of(ProblemType.RETIRED_VERSION, version + " can not be run by this release.", live);
    }

    private static ProblemException of(ProblemType type, String detail, int live) {
        return Problem.of(type, detail).with("live", live).asException();
    }
}
