package dev.vaglio.proposal;

import dev.vaglio.engine.FactType;
import dev.vaglio.lead.CsvSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A mapping for a CSV file that nobody has described (M2): YAML that a bundle takes as it stands, with a comment at each
 * rule that says why it is there and how sure that is.
 */
public final class MappingProposal {
    private static final String NONE = " []";

    private final CsvSample sample;
    private final Lexicon lexicon;
    private final CellReader reader;
    private final List<Column> columns;
    private final Matching matching;
    private final List<String> lines = new ArrayList<>();

    private MappingProposal(CsvSample sample, FactType.Structure facts, Lexicon lexicon) {
        this.sample = sample;
        this.lexicon = lexicon;
        this.reader = new CellReader(lexicon);
        this.columns = Columns.of(sample, lexicon);
        this.matching = Matching.of(columns, facts, lexicon);
    }

    /**
     * The text of {@code dmn/mappings/<name>.yaml}.
     *
     * @param facts what the rule set knows of a lead
     */
    public static String of(String name, CsvSample sample, FactType.Structure facts, Lexicon lexicon) {
        MappingProposal proposal = new MappingProposal(sample, facts, lexicon);
        proposal.head(name);
        proposal.facts();
        proposal.activities();
        proposal.ignored();
        return String.join("\n", proposal.lines) + "\n";
    }

    private void head(String name) {
        lines.add("# Proposed out of " + sample.rows().size() + " rows"
                + (sample.unsound() == 0 ? "" : ", and " + sample.unsound() + " that can not be read")
                + ". Look at each line, then keep it as dmn/mappings/" + name + ".yaml.");
        lines.add("name: " + YamlText.scalar(name));
        lines.add("description: " + YamlText.scalar("Proposed for " + name));
        lines.add("delimiter: " + YamlText.scalar(String.valueOf(sample.delimiter())));
        Column id = matching.id();
        lines.add("id: " + YamlText.scalar(id.name()) + "  # " + IdColumn.because(id));
        matching.of(Target.Place.AS_OF).forEach(claim -> {
            comment("", claim);
            lines.add("asOf: " + YamlText.of(rule(claim)));
        });
        Set<String> silent = new TreeSet<>();
        columns.forEach(column -> silent.addAll(column.silent()));
        if (!silent.isEmpty()) {
            lines.add("unknown: " + YamlText.of(silent) + "  # cells that say nothing, in any column");
        }
    }

    private void facts() {
        List<Claim> claims = matching.of(Target.Place.FACT)
                .sorted(Comparator.comparingInt(claim -> columns.indexOf(claim.column())))
                .toList();
        lines.add("");
        lines.add("facts:" + (claims.isEmpty() ? NONE : ""));
        for (Claim claim : claims) {
            comment("  ", claim);
            Map<String, @Nullable Object> rule = rule(claim);
            rule.put("fact", claim.target().key());
            rule.putAll(claim.reading().rule());
            lines.addAll(RuleText.of("  ", rule));
        }
    }

    private static Map<String, @Nullable Object> rule(Claim claim) {
        Map<String, @Nullable Object> rule = new LinkedHashMap<>();
        rule.put("column", claim.column().name());
        if (claim.target().place() == Target.Place.AS_OF) {
            rule.putAll(claim.reading().rule());
        }
        return rule;
    }

    private void activities() {
        List<String> counted = new ArrayList<>();
        for (int counter = 0; counter < lexicon.counters().size(); counter++) {
            Claim count = matching.claims().get(Targets.key(counter, Targets.COUNT));
            Claim last = matching.claims().get(Targets.key(counter, Targets.LAST));
            if (count != null || last != null) {
                counted.addAll(activity(counter, count, last));
            }
        }
        if (!counted.isEmpty()) {
            lines.add("");
            lines.add("activities:");
            lines.addAll(counted);
        }
    }

    private List<String> activity(int counter, @Nullable Claim count, @Nullable Claim last) {
        List<String> activity = new ArrayList<>(List.of("  - fields:"));
        field(activity, count, Targets.COUNT);
        field(activity, last, Targets.LAST);
        activity.add("    set: " + YamlText.of(lexicon.counters().get(counter).get("set")));
        return activity;
    }

    private void field(List<String> activity, @Nullable Claim claim, String name) {
        if (claim != null) {
            activity.add("      # " + claim.because(lexicon));
            Map<String, @Nullable Object> field = rule(claim);
            field.put("field", name);
            field.putAll(claim.reading().rule());
            activity.add("      - " + YamlText.of(field));
        }
    }

    private void ignored() {
        lines.add("");
        boolean none = matching.outcomes().isEmpty() && matching.rest().isEmpty();
        lines.add("ignore:" + (none ? NONE : ""));
        if (!matching.outcomes().isEmpty()) {
            lines.add("  # These look like the outcome, or like what somebody concluded of it: never an input.");
            matching.outcomes().forEach(column -> lines.add("  - " + YamlText.scalar(column.name())));
        }
        if (!matching.rest().isEmpty()) {
            lines.add(
                    "  # These fill no fact. Without a line here and with `custom: rest` their text stays with the lead.");
            matching.rest()
                    .forEach(column -> lines.add("  - " + YamlText.scalar(column.name()) + "  # "
                            + matching.notes().getOrDefault(column.name(), reader.kind(column))));
        }
    }

    private void comment(String indent, Claim claim) {
        lines.add(indent + "# " + claim.because(lexicon));
        claim.reading().notes().forEach(note -> lines.add(indent + "# " + note));
    }
}
