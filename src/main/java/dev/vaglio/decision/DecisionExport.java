package dev.vaglio.decision;

import dev.vaglio.audit.DecisionArchive;
import dev.vaglio.audit.DecisionFilter;
import dev.vaglio.audit.DecisionHeader;
import dev.vaglio.audit.DecisionPage;
import dev.vaglio.audit.LogUnavailable;
import dev.vaglio.json.Json;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Decisions of the log as a file, newest first, read and written page by page. */
final class DecisionExport implements StreamingOutput {
    /** How many decisions a file holds at most. */
    static final int MOST = 100_000;

    private final DecisionArchive archive;
    private final DecisionFilter filter;
    private final boolean csv;
    private final Runnable hangUp;

    /** @param hangUp breaks the answer off, so that nobody takes half a file for a whole one */
    DecisionExport(DecisionArchive archive, DecisionFilter filter, boolean csv, Runnable hangUp) {
        this.archive = archive;
        this.filter = filter;
        this.csv = csv;
        this.hangUp = hangUp;
    }

    /** What writes one decision. */
    private interface Line {
        void write(DecisionHeader decision) throws IOException;
    }

    @Override
    public void write(OutputStream out) {
        try {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            pages(line(text), text);
        } catch (IOException | LogUnavailable brokenOff) {
            hangUp.run();
        }
    }

    private Line line(Writer text) throws IOException {
        if (!csv) {
            return decision -> text.append(
                            new String(Json.canonical(DecisionView.item(decision)), StandardCharsets.UTF_8))
                    .append('\n');
        }
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(DecisionColumns.names());
        return decision -> printer.printRecord(DecisionColumns.row(decision));
    }

    private void pages(Line line, Writer text) throws IOException {
        int left = MOST;
        DecisionPage page = archive.find(filter.page(null, DecisionFilter.MOST));
        while (true) {
            for (DecisionHeader decision : page.decisions()) {
                line.write(decision);
            }
            text.flush();
            left -= page.decisions().size();
            if (page.next() == null || left <= 0) {
                return;
            }
            page = archive.find(filter.page(page.next(), Math.min(left, DecisionFilter.MOST)));
        }
    }
}
