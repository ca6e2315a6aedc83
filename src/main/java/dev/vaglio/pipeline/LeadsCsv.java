package dev.vaglio.pipeline;

import dev.vaglio.spreadsheet.SpreadsheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Leads as a CSV that a spreadsheet opens without running anything of it. */
final class LeadsCsv {
    private LeadsCsv() {}

    static byte[] of(List<Map<String, @Nullable Object>> leads) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(LeadView.COLUMNS);
            for (Map<String, @Nullable Object> lead : leads) {
                printer.printRecord(LeadView.COLUMNS.stream()
                        .map(column -> cell(lead.get(column)))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String activity(Object activity) {
        Map<?, ?> map = (Map<?, ?>) activity;
        Object text = map.get("text");
        return String.valueOf(text == null ? map.get("code") : text);
    }

    private static Object cell(@Nullable Object value) {
        if (value instanceof List<?> activities) {
            return cell(activities.stream().map(LeadsCsv::activity).collect(Collectors.joining("; ")));
        }
        if (value instanceof Map<?, ?> because) {
            Object label = because.get("label");
            return cell(label == null ? because.get("row") : label);
        }
        return value instanceof String text ? SpreadsheetText.harmless(text) : value == null ? "" : value;
    }
}
