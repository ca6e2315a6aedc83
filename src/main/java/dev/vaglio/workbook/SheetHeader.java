package dev.vaglio.workbook;

import dev.vaglio.workbook.RawSheet.RawRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the hidden lines of a sheet say.
 *
 * @param idColumn the column that names each line
 * @param row the number of the line that names the columns
 * @param columns by name, counted from 0
 * @param twice columns whose name stands there already
 */
record SheetHeader(
        String table, Origin origin, int idColumn, int row, Map<String, Integer> columns, List<Integer> twice) {
    private static final int ORIGIN_CELLS = 4;

    /** Empty for a sheet that is no table of ours. */
    static Optional<SheetHeader> of(RawSheet sheet) {
        for (int i = 0; i + 1 < sheet.rows().size(); i++) {
            RawRow first = sheet.rows().get(i);
            RawRow second = sheet.rows().get(i + 1);
            Optional<Integer> at = column(first, Layout.TABLE);
            if (at.isPresent()) {
                return at.equals(column(second, Layout.COLUMNS)) ? read(first, second, at.get()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> column(RawRow row, String marker) {
        return row.cells().keySet().stream()
                .filter(column -> row.text(column).equals(marker))
                .findFirst();
    }

    private static Optional<SheetHeader> read(RawRow first, RawRow second, int idColumn) {
        List<String> said = first.cells().tailMap(idColumn + 1).values().stream()
                .map(RawSheet.RawCell::text)
                .toList();
        if (said.size() < ORIGIN_CELLS) {
            return Optional.empty();
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Integer> twice = new ArrayList<>();
        second.cells().tailMap(idColumn + 1).forEach((column, cell) -> {
            if (columns.putIfAbsent(cell.text(), column) != null) {
                twice.add(column);
            }
        });
        Origin origin = new Origin(said.get(1), said.get(2), said.get(3));
        return Optional.of(new SheetHeader(said.get(0), origin, idColumn, second.number(), columns, twice));
    }
}
