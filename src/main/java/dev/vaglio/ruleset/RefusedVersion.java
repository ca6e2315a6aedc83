package dev.vaglio.ruleset;

/** A version that should be live and is not on this process, with the reason. */
public record RefusedVersion(String ruleSet, int number, String why) {}
