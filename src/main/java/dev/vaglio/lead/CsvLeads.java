package dev.vaglio.lead;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leads of a CSV file, as a mapping reads its rows. A row that is no good does not touch the next. */
final class CsvLeads implements LeadSource.Supply {
    private final CsvRecords records;
    private final LeadReader reader;
    private final Mapping mapping;
    private final Joins joins;
    private final boolean strict;
    private @Nullable MappedRows rows;
    private final LineHash hash = new LineHash();
    private byte[] header = {};
    private char delimiter = ',';
    private boolean ended;

    CsvLeads(InputStream in, LeadReader reader, Mapping mapping, Joins joins, boolean strict) throws IOException {
        this.records = new CsvRecords(ByteOrderMark.skip(in));
        this.reader = reader;
        this.mapping = mapping;
        this.joins = joins;
        this.strict = strict;
    }

    @Override
    public LeadSource.@Nullable Item next() throws IOException {
        Optional<CsvRecords.Raw> raw = ended ? Optional.empty() : records.next();
        if (raw.isEmpty()) {
            return null;
        }
        if (rows == null) {
            LeadSource.Item problem = header(raw.get());
            return problem == null ? next() : problem;
        }
        return new LeadSource.Item(raw.get().line(), row(rows, raw.get()), hash(raw.get()));
    }

    private Intake row(MappedRows known, CsvRecords.Raw raw) {
        try {
            return known.intake(CsvFields.of(raw, delimiter), reader, strict);
        } catch (CsvFields.Unreadable unreadable) {
            return refused(unreadable.code());
        }
    }

    /** Null where the header is good. */
    private LeadSource.@Nullable Item header(CsvRecords.Raw raw) {
        try {
            delimiter = mapping.delimiter().isPresent() ? mapping.delimiter().get() : CsvFields.delimiterOf(raw);
            records.delimiter(delimiter);
            List<String> columns =
                    CsvFields.of(raw, delimiter).stream().map(String::strip).toList();
            rows = MappedRows.under(columns, mapping, joins);
            header = raw.bytes();
            return null;
        } catch (CsvFields.Unreadable unreadable) {
            ended = true;
            return new LeadSource.Item(raw.line(), refused(unreadable.code()), "");
        }
    }

    private String hash(CsvRecords.Raw raw) {
        hash.add(header, 0, header.length);
        hash.add(raw.bytes(), 0, raw.bytes().length);
        return hash.end();
    }

    private static Intake refused(String code) {
        Fault fault = new Fault("", code, CsvProblem.detail(code), CsvProblem.allowed(code));
        return Intake.Refused.of(code.equals("invalid_utf8") ? 400 : 422, code, fault);
    }

    @Override
    public Optional<MappingSummary> summary() {
        return Optional.ofNullable(rows).map(known -> known.summary());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
