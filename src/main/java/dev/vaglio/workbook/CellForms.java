package dev.vaglio.workbook;

import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.FactType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people write in the cells of a column, as FEEL, as the grid of the workbench reads them; made once a column. */
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
    private final boolean open;
    /** The column's own values, in small letters. */
    private final Set<String> own;

    private final TextForms texts;

    /** @param known texts that the column has in its cells */
    CellForms(Column column, boolean result, Set<String> known) {
        this.type = column.type();
        this.result = result;
        FactType one = type instanceof FactType.ListOf list ? list.element() : type;
        List<String> allowed = one instanceof FactType.Text text ? text.allowed() : List.of();
        this.open = type instanceof FactType.Text && allowed.isEmpty();
        this.own = Stream.concat(allowed.stream(), known.stream())
                .map(CellForms::small)
                .collect(Collectors.toSet());
        this.texts = new TextForms(allowed, known);
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
        if (open || own.contains(small(text))) {
            return Optional.empty();
        }
        String feel = UNKNOWN_WORDS.matcher(text).matches() ? UNKNOWN : result ? text : test(text);
        return feel.equals(text) ? Optional.empty() : Optional.of(Form.understood(feel, "understood_word"));
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
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
            return texts.of(text, result);
        }
        if (type instanceof FactType.ListOf && !result) {
            return texts.ofList(text);
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
        String feel = TRUTH_WORDS.get(small(text));
        if (feel != null) {
            return Written.form(text, feel, "understood_truth");
        }
        return text.matches("[\\p{L}\\p{N} ]+")
                ? Form.doubtful(text, "foreign_value", "Not one of the values of this column.", TRUTH)
                : Form.asWritten(text);
    }
}
