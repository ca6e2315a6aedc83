package dev.vaglio.audit;

/** The exact rules that decided: name, sequential number in the rule set, and SHA-256 of the bundle in hex. */
public record RuleSetRef(String name, int version, String hash) {}
