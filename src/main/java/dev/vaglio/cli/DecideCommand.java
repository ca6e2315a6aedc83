package dev.vaglio.cli;

import dev.vaglio.audit.RuleSetRef;
import dev.vaglio.decision.Words;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.lead.Joins;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.LeadSource;
import dev.vaglio.lead.Limits;
import dev.vaglio.lead.Mapping;
import dev.vaglio.lead.Mappings;
import dev.vaglio.ruleset.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "decide",
        description = {
            "Decides the leads of a file: JSON (one lead or a list), NDJSON, or with --mapping a CSV or a CRM's own JSON.",
            "Explains one lead, sums up many; with --json or --csv it prints a line a lead, decision or problem, in input order."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every lead is decided",
            "1:some leads are refused; the others are decided",
            "2:not understood",
            "3:the file or the rules cannot be read"
        })
final class DecideCommand implements Callable<Integer> {
    /** The number of rules that are not a published version. */
    private static final int UNPUBLISHED = 0;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The leads; - is the standard input.")
    private String file = "-";

    @Option(
            names = "--mapping",
            paramLabel = "NAME",
            description = "The mapping of the rules that reads a CSV, or a CRM's own JSON.")
    private @Nullable String mapping;

    @Option(names = "--json", description = "A line of JSON a lead.")
    private boolean json;

    @Option(names = "--csv", description = "A row of CSV a lead, below a row of names.")
    private boolean csv;

    @Option(
            names = "--join",
            paramLabel = "NAME=FILE",
            description = "A second CSV that the mapping joins the rows to; may be given for each of its joins.")
    private Map<String, Path> joins = new TreeMap<>();

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "RFC 3339, or a day, which begins at midnight in the rules' time zone: decides leads that name no"
                            + " asOf as of then, not of now.")
    private @Nullable String asOf;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder with dmn/ and rules/, not the shipped rules.")
    private @Nullable Path rules;

    @Option(names = "--lang", paramLabel = "en|it", description = "Language of texts; English where there are none.")
    private String language = Texts.FALLBACK;

    @Option(names = "--strict", description = "Refuses leads with facts that the rules do not know.")
    private boolean strict;

    DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (json && csv) {
            throw usage("--json or --csv, not both");
        }
        RuleSet ruleSet = RulesOption.usable(rules);
        Instant now = moment(ruleSet.timeZone());
        Texts texts = Texts.of(ruleSet.source());
        requireLanguage(texts);
        Words words = (key, values) -> texts.text(language, key, values);
        LeadReader reader = new LeadReader(ruleSet.facts(), Limits.standard());
        RuleSetRef ref = new RuleSetRef(ruleSet.name(), UNPUBLISHED, ruleSet.hash());
        Line.Decider decider = new Line.Decider(ref, ruleSet, reader, now);
        Mapping known = mapping(ruleSet);
        Input input = new Input(console, file, strict);
        try (LeadSource source = input.open(reader, known, joins(known))) {
            return json || csv ? lines(source, decider, words) : report(source, decider, words);
        }
    }

    private int lines(LeadSource source, Line.Decider decider, Words words) {
        JsonLines lines = new JsonLines(console);
        if (csv) {
            console.out().println(CsvRow.header());
        }
        Function<Line, JsonLines.Text> text = csv ? CsvRow::of : line -> JsonLines.of(line, words);
        Ordered.each(source, item -> text.apply(decider.decide(item)), lines::take);
        return lines.exitCode();
    }

    private int report(LeadSource source, Line.Decider decider, Words words) {
        Report report = new Report(console, words);
        Ordered.each(source, decider::decide, report::take);
        report.end(source.summary());
        return report.exitCode();
    }

    private Instant moment(ZoneId zone) {
        try {
            return asOf == null ? Instant.now() : Moment.of(asOf, zone);
        } catch (DateTimeException wrong) {
            throw usage("--as-of is a time such as 2026-03-02T09:00:00Z, or a day such as 2026-03-02");
        }
    }

    private void requireLanguage(Texts texts) {
        language = language.toLowerCase(Locale.ROOT);
        if (!texts.languages().isEmpty() && !texts.languages().contains(language)) {
            throw usage("--lang: there are texts in " + texts.languages());
        }
    }

    private @Nullable Mapping mapping(RuleSet ruleSet) {
        Mappings mappings = Mappings.load(ruleSet.source(), ruleSet.facts());
        if (mapping != null) {
            return mappings.find(mapping)
                    .orElseThrow(() -> usage("No usable mapping has this name; there are " + mappings.names()));
        }
        if (file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw usage("A CSV needs --mapping; there are " + mappings.names());
        }
        return null;
    }

    private Joins joins(@Nullable Mapping known) throws IOException {
        Joins read = Joins.none();
        for (Map.Entry<String, Path> join : joins.entrySet()) {
            if (known == null || !known.joins().contains(join.getKey())) {
                throw usage("--join: the mapping has the joins " + (known == null ? List.of() : known.joins()));
            }
            try (InputStream in = Input.stream(console, join.getValue().toString())) {
                read.with(known, join.getKey(), in);
            } catch (Joins.Unusable unusable) {
                throw new CannotRead(join.getValue() + ": " + unusable.getMessage(), unusable);
            } catch (IOException unreadable) {
                throw new CannotRead(join.getValue() + ": cannot be read", unreadable);
            }
        }
        return read;
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
