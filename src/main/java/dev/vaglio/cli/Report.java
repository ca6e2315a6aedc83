package dev.vaglio.cli;

import dev.vaglio.decision.Words;
import dev.vaglio.lead.MappingSummary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people read: one lead explained, many summed up. */
final class Report {
    private final Console console;
    private final Words words;
    private final Progress progress;
    private final Summary summary;
    private @Nullable Line first;

    Report(Console console, Words words) {
        this.console = console;
        this.words = words;
        this.progress = new Progress(console);
        this.summary = new Summary(words);
    }

    void take(Line line) {
        first = first == null ? line : first;
        summary.take(line);
        progress.step();
    }

    void end(Optional<MappingSummary> mapping) {
        progress.end();
        if (summary.leads() == 1 && first != null) {
            new Explanation(console.out(), words).of(first);
        } else {
            summary.print(console.out(), mapping);
        }
    }

    int exitCode() {
        return summary.refused() == 0 ? Exit.FINE : Exit.FINDINGS;
    }
}
