package dev.vaglio.workbook;

import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.FactType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What people write in the cells of a column, as FEEL. */
final class CellForms {
    private static final String ANY = "-";
    private static final List<String> TRUTH = List.of("true", "false", "null");
    private static final Map<String, String> TRUTH_WORDS = Map.of(
            "true", "true", "vero", "true", "yes", "true", "sì", "true", "si", "true", "false", "false", "falso",
            "false", "no", "false");

    private final FactType type;
    private final boolean result;
    private final Set<String> known;

    /** @param known texts that the column has in its cells */
    CellForms(Column column, boolean result, Set<String> known) {
        FactType whole = column.type();
        this.type = whole instanceof FactType.ListOf list ? list.element() : whole;
        this.result = result;
        this.known = known;
    }

    /** @param text stripped and not empty */
    Form of(String text) {
        if (text.equals(ANY) && !result) {
            return Form.asWritten(text);
        }
        if (type instanceof FactType.Number) {
            return NumberForms.of(text, result);
        }
        if (type instanceof FactType.Text kind) {
            return TextForms.of(text, kind.allowed(), known);
        }
        return type instanceof FactType.Bool ? truth(text) : Form.asWritten(text);
    }

    private static Form truth(String text) {
        String feel = TRUTH_WORDS.get(text.toLowerCase(Locale.ROOT));
        if (feel != null) {
            return feel.equals(text) ? Form.asWritten(text) : Form.understood(feel, "understood_truth");
        }
        return text.matches("[\\p{L}\\p{N} ]+") && !TRUTH.contains(text)
                ? Form.doubtful(text, "foreign_value", "Not one of the values of this column.", TRUTH)
                : Form.asWritten(text);
    }
}
