package dev.vaglio.proposal;

import dev.vaglio.engine.FactType;
import dev.vaglio.lead.CellTrial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the rule by which a mapping reads most cells of a column as a fact. */
final class CellReader {
    private final Lexicon lexicon;
    private final DateReader dates;
    private final ValueReader values;

    CellReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.dates = new DateReader(lexicon.texts("dates"));
        this.values = new ValueReader(lexicon);
    }

    Reading read(Column column, Target target, boolean opposite) {
        FactType type = target.type();
        if (type instanceof FactType.Bool) {
            return bool(column, opposite);
        }
        if (type instanceof FactType.Number) {
            return number(column, target);
        }
        if (type instanceof FactType.DateTime || type instanceof FactType.Date) {
            return dates.read(column, type);
        }
        return type instanceof FactType.Text text && !text.allowed().isEmpty()
                ? values.read(column, target.key(), text)
                : text(column, target.key());
    }

    private Reading text(Column column, String fact) {
        String shape = lexicon.text("shapes", fact);
        return Reading.of(
                column, shape == null ? column.filled().size() : column.read(cell -> cell.matches(shape)), Map.of());
    }

    /** With translations where the mapping would not read the cells by itself, or they say the opposite. */
    private Reading bool(Column column, boolean opposite) {
        Predicate<String> plain = CellTrial.plain(new FactType.Bool());
        Set<String> yes = folded("yes");
        Set<String> no = folded("no");
        int read = column.read(
                cell -> yes.contains(cell.toLowerCase(Locale.ROOT)) || no.contains(cell.toLowerCase(Locale.ROOT)));
        if (!opposite && column.read(plain) == column.filled().size()) {
            return Reading.of(column, read, Map.of());
        }
        Map<String, @Nullable Object> translations = new LinkedHashMap<>();
        column.different().keySet().forEach(cell -> {
            if (yes.contains(cell.toLowerCase(Locale.ROOT))) {
                translations.put(cell, !opposite);
            } else if (no.contains(cell.toLowerCase(Locale.ROOT))) {
                translations.put(cell, opposite ? null : false);
            }
        });
        return Reading.of(column, read, translations.isEmpty() ? Map.of() : Map.of("values", translations));
    }

    private Set<String> folded(String key) {
        return lexicon.texts(key).stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** A point before decimals, or a comma where more cells are read so; points alone are those of thousands. */
    private static Reading number(Column column, Target target) {
        int points = column.read(CellTrial.number(target.type(), ',', '.'));
        int commas = column.read(CellTrial.number(target.type(), '.', ','));
        boolean thousands = commas == points && column.read(cell -> cell.contains(".")) > 0;
        Map<String, @Nullable Object> number = new LinkedHashMap<>();
        if (commas > points || thousands) {
            number.put("group", ".");
            number.put("decimal", ",");
        }
        if (target.place() == Target.Place.ACTIVITY) {
            number.put("decimals", 0);
        }
        Map<String, @Nullable Object> rule = number.isEmpty() ? Map.of() : Map.of("number", number);
        return thousands
                ? Reading.of(column, commas, rule, "each point has three digits after it: taken for thousands")
                : Reading.of(column, Math.max(points, commas), rule);
    }

    /** What the cells look like, in words, for a column that fills nothing. */
    String kind(Column column) {
        if (column.filled().isEmpty()) {
            return "says nothing in these rows";
        }
        if (all(column, bool(column, false))) {
            return "yes or no";
        }
        if (column.read(CellTrial.plain(new FactType.Number(null, null)))
                == column.filled().size()) {
            return "a number";
        }
        Reading date = dates.read(column, new FactType.DateTime());
        return all(column, date) ? "a date" : "text, " + column.different().size() + " different";
    }

    private static boolean all(Column column, Reading reading) {
        return reading.read() == column.filled().size();
    }

    static List<String> shown(Map<String, Integer> cells, int most) {
        List<String> shown = cells.entrySet().stream()
                .limit(most)
                .map(entry -> YamlText.quoted(entry.getKey()) + " (" + entry.getValue() + ")")
                .collect(Collectors.toList());
        if (cells.size() > most) {
            shown.add("and " + (cells.size() - most) + " more");
        }
        return shown;
    }
}
