package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a mapping would read a cell as a value that a fact may have, by the rules of {@code docs/mappings.md} and
 * without a mapping: what one is proposed by. Cells are stripped and not empty.
 */
public final class CellTrial {
    private CellTrial() {}

    /** Read as the type asks, without a further rule. */
    public static Predicate<String> plain(FactType type) {
        return trial(type, CellTypes.plain(type));
    }

    /** Read by {@code date} with one format; throws IllegalArgumentException where that is none. */
    public static Predicate<String> date(FactType type, String format) {
        return trial(
                type, new DateCells(List.of(DateCells.format(format)), ZoneOffset.UTC, type instanceof FactType.Date));
    }

    /** Read by {@code number}. */
    public static Predicate<String> number(FactType type, char group, char decimal) {
        return trial(type, new NumberCells(group, decimal, BigDecimal.ONE, null));
    }

    private static Predicate<String> trial(FactType type, Translation translation) {
        return cell -> {
            Meaning meaning = translation.of(cell);
            return meaning.known() && fits(type, meaning.value());
        };
    }

    private static boolean fits(FactType type, @Nullable Object value) {
        if (type instanceof FactType.Number range && value instanceof BigDecimal number) {
            return (range.least() == null || number.compareTo(range.least()) >= 0)
                    && (range.most() == null || number.compareTo(range.most()) <= 0);
        }
        if (type instanceof FactType.DateTime && value instanceof String text) {
            return Times.instant(text).filter(Times::isPlausible).isPresent();
        }
        return !(type instanceof FactType.Date)
                || value instanceof String text
                        && Times.day(text).filter(Times::isPlausible).isPresent();
    }
}
