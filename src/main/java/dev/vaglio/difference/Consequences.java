package dev.vaglio.difference;

import dev.vaglio.check.Finding;
import dev.vaglio.check.Finding.Severity;
import dev.vaglio.check.TableChecks;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.Cases;
import dev.vaglio.ruleset.RowCoverage;
import dev.vaglio.ruleset.UnreadableBundle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a difference that its author may not have meant: what the checks find in the tables that differ and did
 * not find before, such as a row that can no longer fire or a gap, and rows that no case fires any more. Cases are read for
 * that, not run.
 */
public final class Consequences {
    private static final String CASES = ".cases.yaml";

    private final Side before;
    private final Side after;

    private Consequences(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /** Errors and warnings, sorted by table within each kind. */
    public static List<Finding> of(Side before, Side after, Difference difference) {
        Consequences consequences = new Consequences(before, after);
        return Stream.concat(
                        difference.tables().stream().flatMap(consequences::found), consequences.withoutCase(difference))
                .toList();
    }

    private Stream<Finding> found(TableDifference table) {
        Set<Place> known =
                findings(before.table(table.id()).orElse(null)).map(Place::of).collect(Collectors.toSet());
        return findings(after.table(table.id()).orElse(null)).filter(finding -> !known.contains(Place.of(finding)));
    }

    private static Stream<Finding> findings(@Nullable DecisionTable table) {
        return table == null
                ? Stream.empty()
                : TableChecks.of(table).stream().filter(finding -> finding.severity() != Severity.INFORMATION);
    }

    /** What makes two findings the same: of a row its message may name other rows. */
    private record Place(
            String code,
            @Nullable String row,
            @Nullable String column,
            @Nullable String message) {
        static Place of(Finding finding) {
            return new Place(
                    finding.code(), finding.row(), finding.column(), finding.row() == null ? finding.message() : null);
        }
    }

    private Stream<Finding> withoutCase(Difference difference) {
        if (difference.files().stream().noneMatch(file -> file.path().endsWith(CASES))) {
            return Stream.empty();
        }
        try {
            Set<String> fired = fired(before);
            Set<String> still = fired(after);
            return after.tables().stream()
                    .flatMap(table -> table.rows().stream()
                            .map(DecisionTable.Row::id)
                            .filter(row -> fired.contains(row) && !still.contains(row))
                            .map(row -> withoutCase(table, row)));
        } catch (UnreadableBundle unreadable) {
            // the checks of the whole bundle say so
            return Stream.empty();
        }
    }

    private static Set<String> fired(Side side) {
        Map<String, String> cases = side.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(CASES))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return RowCoverage.fired(Cases.of(new RuleSetSource("cases", cases)));
    }

    private static Finding withoutCase(DecisionTable table, String row) {
        return new Finding(
                Severity.WARNING,
                "no-case",
                table.file(),
                table.id(),
                row,
                null,
                "No case fires it any more",
                List.of());
    }
}
