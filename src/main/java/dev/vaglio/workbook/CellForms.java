package dev.vaglio.workbook;

import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.FactType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people write in the cells of a column, as FEEL, as the grid of the workbench reads them. */
final class CellForms {
    private static final String ANY = "-";
    private static final String UNKNOWN = "null";
    private static final List<String> TRUTH = List.of("true", "false", UNKNOWN);
    private static final Map<String, String> TRUTH_WORDS = Map.of(
            "true", "true", "vero", "true", "yes", "true", "sì", "true", "si", "true", "false", "false", "falso",
            "false", "no", "false", UNKNOWN, UNKNOWN);
    private static final Pattern ANY_WORDS = Written.whole("any|anything|qualsiasi|qualunque|tutti|tutte|\\*");
    private static final Pattern UNKNOWN_WORDS =
            Written.whole("unknown|not known|missing|non noto|non nota|sconosciuto|sconosciuta|ignoto|mancante");
    private static final Pattern KNOWN_WORDS = Written.whole("known|noto|nota");

    private final FactType type;
    private final boolean result;
    private final Set<String> known;
    private final List<String> allowed;

    /** @param known texts that the column has in its cells */
    CellForms(Column column, boolean result, Set<String> known) {
        this.type = column.type();
        this.result = result;
        this.known = known;
        FactType one = type instanceof FactType.ListOf list ? list.element() : type;
        this.allowed = one instanceof FactType.Text text ? text.allowed() : List.of();
    }

    /** @param text stripped and not empty */
    Form of(String text) {
        if (text.equals(ANY) && !result) {
            return Form.asWritten(text);
        }
        return general(text).orElseGet(() -> typed(text));
    }

    /** Words for any, unknown and known, where the column has no such value of its own. */
    private Optional<Form> general(String text) {
        boolean open = type instanceof FactType.Text && allowed.isEmpty();
        if (open || Stream.concat(allowed.stream(), known.stream()).anyMatch(text::equalsIgnoreCase)) {
            return Optional.empty();
        }
        String feel = UNKNOWN_WORDS.matcher(text).matches() ? UNKNOWN : result ? text : test(text);
        return feel.equals(text) ? Optional.empty() : Optional.of(Form.understood(feel, "understood_word"));
    }

    private static String test(String text) {
        if (ANY_WORDS.matcher(text).matches()) {
            return ANY;
        }
        return KNOWN_WORDS.matcher(text).matches() ? "not(" + UNKNOWN + ")" : text;
    }

    private Form typed(String text) {
        if (type instanceof FactType.Number) {
            return NumberForms.of(text, result);
        }
        if (type instanceof FactType.Text) {
            return new TextForms(allowed, known).of(text, result);
        }
        if (type instanceof FactType.ListOf && !result) {
            return new TextForms(allowed, known).ofList(text);
        }
        return type instanceof FactType.Bool ? truth(text) : time(text);
    }

    private Form time(String text) {
        if (type instanceof FactType.Date) {
            return DateForms.day(text, result);
        }
        return type instanceof FactType.DateTime ? DateForms.moment(text) : Form.asWritten(text);
    }

    private Form truth(String text) {
        Optional<Form> several = result ? Optional.empty() : Written.several(text, CellForms::oneTruth);
        return several.orElseGet(() -> oneTruth(text));
    }

    private static Form oneTruth(String text) {
        String feel = TRUTH_WORDS.get(text.toLowerCase(Locale.ROOT));
        if (feel != null) {
            return Written.form(text, feel, "understood_truth");
        }
        return text.matches("[\\p{L}\\p{N} ]+")
                ? Form.doubtful(text, "foreign_value", "Not one of the values of this column.", TRUTH)
                : Form.asWritten(text);
    }
}
