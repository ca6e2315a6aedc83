package dev.vaglio.ruleset;

/** What comes of making a published version ready to decide. */
sealed interface Loaded {
    record Usable(Version version) implements Loaded {}

    /** For the operator: why it must not or can not decide here. */
    record Refused(String why) implements Loaded {}
}
