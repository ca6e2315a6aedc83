package dev.vaglio.check;

import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.RuleSetSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks tables by themselves, without compiling their bundle: types and enumerations of cells, gaps with the rows that
 * close them, overlaps, rows that cannot fire, rows said twice, columns that are declared monotone and are not, and what a table gives for unknown inputs. The work is
 * bounded and counted, so that equal tables get equal findings; what was left out is said with its reason.
 */
public final class TableChecks {
    /** Input columns of a table that is analysed. */
    private static final int COLUMNS = 64;

    private TableChecks() {}

    /**
     * Of one table of a bundle that may have errors elsewhere, with what is wrong with the file around it.
     *
     * @return sorted; for a table that is not there what is wrong with whole files
     */
    public static List<Finding> of(RuleSetSource source, String tableId) {
        BundleTables read = BundleTables.of(source);
        Optional<DecisionTable> table = read.table(tableId);
        Stream<Finding> around = read.diagnostics().stream()
                .filter(found -> Objects.equals(found.table(), tableId)
                        || found.table() == null
                                && table.map(known -> known.file().equals(found.file()))
                                        .orElse(true))
                .map(Finding::of);
        return Stream.concat(around, table.stream().flatMap(known -> of(known).stream()))
                .sorted()
                .toList();
    }

    /** The analysis of a typed table, sorted; the types of its cells are looked at by {@link BundleTables}. */
    public static List<Finding> of(DecisionTable table) {
        TableFindings findings = new TableFindings(table);
        boolean whole = table.rows().stream()
                .allMatch(row -> row.inputs().size() == table.inputs().size());
        if (!whole) {
            findings.notAnalysed("The table", "a row has not one cell a column");
        } else if (table.inputs().size() > COLUMNS) {
            findings.notAnalysed("The table", "it has more than " + COLUMNS + " input columns");
        } else {
            check(new Grid(table), findings);
        }
        return findings.sorted();
    }

    private static void check(Grid grid, TableFindings findings) {
        boolean wantsClarity = false;
        if (GapCheck.applies(grid)) {
            GapCheck.check(grid, findings);
            wantsClarity = true;
        }
        if (OverlapCheck.applies(grid)) {
            OverlapCheck.check(grid, findings);
            wantsClarity = true;
        }
        ReachCheck.check(grid, findings);
        if (wantsClarity || ReachCheck.applies(grid)) {
            ClarityCheck.check(grid, findings);
        }
        TrendCheck.check(grid, findings);
        SameRowCheck.check(grid, findings);
        UnknownCheck.check(grid, findings);
    }
}
