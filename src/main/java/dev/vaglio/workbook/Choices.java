package dev.vaglio.workbook;

import dev.vaglio.engine.FactType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The drop-down lists of a workbook, kept on a hidden sheet because a list within a cell ends at 255 characters. They
 * propose and do not forbid: a cell may also say {@code not("a")} or name several.
 */
final class Choices {
    private static final String SHEET = "vaglio-lists";
    private static final String ANY = "-";
    private static final String UNKNOWN = "null";

    private final Map<List<String>, Integer> places = new LinkedHashMap<>();

    /** What a cell of such a column may say, as FEEL; empty where that can not be listed. */
    static Optional<List<String>> of(FactType type, boolean result) {
        List<String> values = new ArrayList<>();
        if (type instanceof FactType.Text text) {
            text.allowed().stream().map(Choices::quoted).forEach(values::add);
        } else if (type instanceof FactType.Bool) {
            values.addAll(List.of("true", "false"));
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (!result) {
            values.add(0, ANY);
        }
        values.add(UNKNOWN);
        return Optional.of(List.copyOf(values));
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Lets one column of a sheet choose among the values, between two rows counted from 0. */
    void offer(XSSFSheet sheet, List<String> values, int column, int from, int to) {
        int place = places.computeIfAbsent(values, all -> places.size());
        String letter = CellReference.convertNumToColString(place);
        String range = "'" + SHEET + "'!$" + letter + "$1:$" + letter + "$" + values.size();
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(range), new CellRangeAddressList(from, to, column, column));
        validation.setShowErrorBox(false);
        validation.setSuppressDropDownArrow(true);
        sheet.addValidationData(validation);
    }

    /** Writes the lists, each a column. */
    void write(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet(SHEET);
        places.forEach((values, place) -> {
            for (int i = 0; i < values.size(); i++) {
                Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                row.createCell(place).setCellValue(values.get(i));
            }
        });
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }
}
