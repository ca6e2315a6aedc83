package dev.vaglio.decision;

import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.LeadSource;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a JSON list of leads, up to the largest that may be sent at once. */
final class LeadList {
    /** Leads of one list. */
    static final int MOST = 1_000;

    private LeadList() {}

    /**
     * The leads with their places from 0. Throws the problem of a list that is too long, or that can not be read to its
     * end: then no lead of it counts.
     */
    static List<LeadSource.Item> read(InputStream in, LeadReader reader, boolean strict) throws IOException {
        LeadSource leads = LeadSource.json(list(in), reader, strict);
        List<LeadSource.Item> items = new ArrayList<>();
        while (leads.hasNext()) {
            LeadSource.Item item = leads.next();
            if (items.size() == MOST) {
                throw tooMany();
            }
            items.add(new LeadSource.Item(items.size(), item.intake(), item.hash()));
            if (item.intake() instanceof Intake.Refused refused && endsTheReading(refused)) {
                throw Refusals.of(refused, reader.limits())
                        .with("index", items.size() - 1)
                        .asException();
            }
        }
        return items;
    }

    private static RuntimeException tooMany() {
        return Problem.of(ProblemType.TOO_LARGE, "A batch has at most " + MOST + " leads. Nothing was decided.")
                .with("limit", MOST)
                .asException();
    }

    /** Malformed, too large, or beyond what a parser takes: what comes after is not read. */
    private static boolean endsTheReading(Intake.Refused refused) {
        return !refused.code().equals("invalid_facts")
                || refused.faults().stream().anyMatch(fault -> fault.code().equals("too_long"));
    }

    /** The same stream, of which it is certain that a list begins in it. */
    private static InputStream list(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(in);
        int first = ahead.read();
        while (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
            first = ahead.read();
        }
        if (first != '[') {
            throw Problem.of(ProblemType.MALFORMED_JSON, "The body is not a JSON list of leads.")
                    .asException();
        }
        ahead.unread(first);
        return ahead;
    }
}
