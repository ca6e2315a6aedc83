package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetSource;

/** An event of a start: this release ships other rules than those that are live, and nobody said to publish them. */
public record OtherRules(RuleSetSource shipped) {}
