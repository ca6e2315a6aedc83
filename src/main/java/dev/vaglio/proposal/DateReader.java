package dev.vaglio.proposal;

import dev.vaglio.engine.FactType;
import dev.vaglio.lead.CellTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the formats that the dates of a column are written in. */
final class DateReader {
    private final List<String> formats;

    DateReader(List<String> formats) {
        this.formats = formats;
    }

    /** One format after the other that reads most of what is left; none where RFC 3339 reads all. */
    Reading read(Column column, FactType type) {
        List<String> chosen = new ArrayList<>();
        List<String> left = without(column.filled(), CellTrial.plain(type));
        boolean sure = true;
        String best = best(left, type);
        while (best != null) {
            chosen.add(best);
            sure &= !turned(best, left, type);
            left = without(left, CellTrial.date(type, best));
            best = best(left, type);
        }
        int read = column.filled().size() - left.size();
        return new Reading(
                read,
                column.filled().size(),
                rule(chosen),
                sure
                        ? List.of()
                        : List.of(
                                "day and month can be told apart in no cell: turn them round if the order is the other one"));
    }

    private static Map<String, @Nullable Object> rule(List<String> chosen) {
        return chosen.isEmpty() ? Map.of() : Map.of("date", Map.of("formats", chosen));
    }

    private @Nullable String best(List<String> cells, FactType type) {
        String best = null;
        int most = 0;
        for (String format : formats) {
            int read =
                    cells.size() - without(cells, CellTrial.date(type, format)).size();
            if (read > most) {
                best = format;
                most = read;
            }
        }
        return best;
    }

    /** Whether the same cells could as well be read with day and month the other way round. */
    private boolean turned(String format, List<String> cells, FactType type) {
        String other = format.replace('d', '\0').replace('M', 'd').replace('\0', 'M');
        List<String> read = new ArrayList<>(cells);
        read.removeAll(without(cells, CellTrial.date(type, format)));
        return !other.equals(format)
                && formats.contains(other)
                && without(read, CellTrial.date(type, other)).isEmpty();
    }

    private static List<String> without(List<String> cells, Predicate<String> read) {
        return cells.stream().filter(read.negate()).toList();
    }
}
