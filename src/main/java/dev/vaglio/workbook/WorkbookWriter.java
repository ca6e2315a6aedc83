package dev.vaglio.workbook;

import dev.vaglio.engine.DecisionTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the tables of a rule set as a workbook that sales ops edit and send back. */
public final class WorkbookWriter {
    private static final int TEXT_WIDTH = 110 * 256;

    private final Words words;
    private final BiFunction<String, String, String> labels;

    /**
     * @param language of the words around the tables; English for one that there are none in
     * @param labels the text of an expression, or the given label where there is none
     */
    public WorkbookWriter(String language, BiFunction<String, String, String> labels) {
        this.words = Words.in(language);
        this.labels = labels;
    }

    /** The bytes of an .xlsx: how to use it, then one sheet a table. Equal contents give equal bytes. */
    public byte[] write(Origin origin, List<DecisionTable> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Styles styles = new Styles(workbook);
            SheetNames names = new SheetNames();
            Choices choices = new Choices();
            instructions(workbook.createSheet(names.of(words.text("readme"))), origin, styles);
            for (DecisionTable table : tables) {
                XSSFSheet sheet = workbook.createSheet(names.of(table.id()));
                new TableSheet(sheet, table, styles).write(new Layout(table, words, labels), origin, choices);
            }
            choices.write(workbook);
            undated(workbook.getProperties());
            workbook.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return SteadyZip.of(bytes.toByteArray());
    }

    private void instructions(XSSFSheet sheet, Origin origin, Styles styles) {
        String[] lines = words.text("instructions")
                .replace("{ruleSet}", origin.ruleSet())
                .replace("{made}", origin.made())
                .replace("{hash}", origin.hash())
                .split("\n");
        for (int i = 0; i < lines.length; i++) {
            var cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(lines[i]);
            cell.setCellStyle(i == 0 ? styles.title : styles.wrapped);
        }
        sheet.setColumnWidth(0, TEXT_WIDTH);
    }

    private static void undated(POIXMLProperties properties) {
        properties.getCoreProperties().setCreator("Vaglio");
        properties.getCoreProperties().setCreated(Optional.of(new Date(0)));
    }
}
