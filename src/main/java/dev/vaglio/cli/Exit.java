package dev.vaglio.cli;

/** What the exit codes mean. */
final class Exit {
    static final int FINE = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int CANNOT_READ = 3;

    private Exit() {}
}
