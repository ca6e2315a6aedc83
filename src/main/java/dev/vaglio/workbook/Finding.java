package dev.vaglio.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a place in a file.
 *
 * @param code stable, lower snake_case
 * @param sheet the sheet's name, empty for a CSV file
 * @param cell such as {@code B7}; null for the whole sheet
 * @param detail for people
 * @param allowed what would be right; empty where that can not be listed
 */
public record Finding(
        Severity severity,
        String code,
        String sheet,
        @Nullable String cell,
        String detail,
        List<String> allowed) {
    /** What follows from a finding. */
    public enum Severity {
        /** Read as it was meant. */
        UNDERSTOOD,
        /** Read as it stands, and probably not right. */
        WARNING,
        /** The file is not taken as long as this stands in it. */
        REFUSED
    }

    public Finding {
        allowed = List.copyOf(allowed);
    }

    /** The place as a pointer: the sheet, unless it is a CSV file, and the cell, such as {@code /fit-age/C6}. */
    public String pointer() {
        String escaped = sheet.replace("~", "~0").replace("/", "~1");
        return (sheet.isEmpty() ? "" : "/" + escaped) + (cell == null ? "" : "/" + cell);
    }

    /** As JSON, the severity in lower case. */
    public Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("severity", severity.name().toLowerCase(Locale.ROOT));
        tree.put("code", code);
        tree.put("sheet", sheet);
        tree.put("cell", cell);
        tree.put("detail", detail);
        if (!allowed.isEmpty()) {
            tree.put("allowed", allowed);
        }
        return tree;
    }
}
