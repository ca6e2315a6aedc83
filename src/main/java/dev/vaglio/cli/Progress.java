package dev.vaglio.cli;

/** Counts leads on a terminal. */
final class Progress {
    private static final int EVERY = 500;

    private final Console console;
    private long done;

    Progress(Console console) {
        this.console = console;
    }

    void step() {
        done++;
        if (console.progress() && done % EVERY == 0) {
            console.err().print("\r" + done + " leads");
            console.err().flush();
        }
    }

    void end() {
        if (console.progress() && done >= EVERY) {
            console.err().print("\r" + done + " leads\n");
        }
    }
}
