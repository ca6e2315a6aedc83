package dev.vaglio.engine;

/** Turns a bundle into a rule set, or says everything that is wrong with it. Safe on hostile input. */
public final class RuleSetCompiler {
    public Compilation compile(RuleSetSource source) {
        throw new IllegalStateException();
    }
}
