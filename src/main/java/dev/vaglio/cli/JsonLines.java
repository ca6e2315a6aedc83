package dev.vaglio.cli;

import dev.vaglio.decision.Words;

/** Prints a line of JSON a lead. */
final class JsonLines {
    private final Progress progress;
    private final Console console;
    private boolean refused;

    /** One line, without its end. */
    record Text(byte[] json, boolean refused) {}

    JsonLines(Console console) {
        this.console = console;
        this.progress = new Progress(console);
    }

    static Text of(Line line, Words words) {
        return new Text(line.json(words), line.decision() == null);
    }

    void take(Text line) {
        console.out().write(line.json(), 0, line.json().length);
        console.out().write('\n');
        refused |= line.refused();
        progress.step();
    }

    int exitCode() {
        progress.end();
        return refused ? Exit.FINDINGS : Exit.FINE;
    }
}
