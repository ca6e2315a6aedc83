package dev.vaglio.ruleset;

import java.util.Set;

/** What comes of asking for a version. */
public sealed interface Lookup {
    record Found(Version version) implements Lookup {}

    record UnknownRuleSet(Set<String> names) implements Lookup {}

    /** {@code live} is the number of the version that decides now. */
    record UnknownVersion(int live) implements Lookup {}

    /** It decides no more; {@code live} is the number of the version that decides now. */
    record Retired(int live) implements Lookup {}

    /** It was published, and this release cannot compile it any more. */
    record Unusable(int live) implements Lookup {}
}
