package dev.vaglio.check;

import dev.vaglio.check.Finding.Severity;
import java.util.Optional;

/** Says which cells are not taken apart, so that nobody takes what is left out for looked at. */
final class ClarityCheck {
    private static final String CODE = "not-analysed";

    private ClarityCheck() {}

    static void check(Grid grid, TableFindings findings) {
        int said = 0;
        for (int column = 0; column < grid.columns(); column++) {
            Optional<String> unclear = grid.column(column).unclear();
            if (unclear.isPresent()) {
                findings.column(
                        Severity.INFORMATION, CODE, column, "The column is not analysed, because " + unclear.get());
            }
            for (int row = 0; row < grid.rows() && unclear.isEmpty() && said < TableFindings.MOST; row++) {
                said += cell(grid, row, column, findings);
            }
        }
    }

    private static int cell(Grid grid, int row, int column, TableFindings findings) {
        if (grid.column(column)
                .held(grid.table().rows().get(row).inputs().get(column))
                .isPresent()) {
            return 0;
        }
        findings.cell(
                Severity.INFORMATION,
                CODE,
                row,
                column,
                "The cell is not analysed, because it is more than values, comparisons, ranges and parts");
        return 1;
    }
}
