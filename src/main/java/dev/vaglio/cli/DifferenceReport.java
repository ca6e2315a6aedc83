package dev.vaglio.cli;

import dev.vaglio.check.Finding;
import dev.vaglio.difference.ColumnDifference;
import dev.vaglio.difference.Consequences;
import dev.vaglio.difference.Difference;
import dev.vaglio.difference.DifferenceView;
import dev.vaglio.difference.FileDifference;
import dev.vaglio.difference.RowDifference;
import dev.vaglio.difference.Side;
import dev.vaglio.difference.TableDifference;
import dev.vaglio.ruleset.Texts;
import java.io.PrintStream;
import java.util.Locale;

/** A difference for people: by table and row, with their labels. */
final class DifferenceReport {
    private final PrintStream out;
    private final DifferenceView view;

    /** @param texts those of the content of now */
    DifferenceReport(PrintStream out, Texts texts, String language) {
        this.out = out;
        this.view = new DifferenceView(texts, language);
    }

    /** What is otherwise in {@code now}, and what comes of it. */
    void print(Side before, Side now) {
        Difference difference = Difference.between(before, now);
        if (difference.isEmpty()) {
            out.println("No difference");
        }
        difference.tables().forEach(table -> print(table));
        difference.files().stream()
                .filter(file -> difference.tables().stream()
                        .noneMatch(table -> table.file().equals(file.path())))
                .forEach(this::print);
        Consequences.of(before, now, difference).forEach(finding -> print(finding, view.words(now, finding)));
    }

    private void print(Finding consequence, String words) {
        String place = consequence.table() == null ? consequence.file() : consequence.table();
        out.println("consequence in " + place + ": " + words + " (" + consequence.code() + ")");
    }

    private void print(TableDifference table) {
        out.println(table.name() + " (" + table.id() + ", " + table.file() + "): " + word(table.change()));
        if (table.hitPolicy() != null) {
            out.println("  hit policy " + table.hitPolicy().before() + " → "
                    + table.hitPolicy().after());
        }
        for (ColumnDifference column : table.columns()) {
            out.println("  column " + word(column.change()) + ": " + column.label());
        }
        for (RowDifference row : table.rows()) {
            out.println("  " + word(row.change()) + ": " + view.words(row));
        }
    }

    private void print(FileDifference file) {
        out.println(file.path() + ": " + word(file.change()));
        out.println(file.lines().indent(2).stripTrailing());
    }

    private static String word(Enum<?> change) {
        return change.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
