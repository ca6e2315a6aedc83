package dev.vaglio.difference;

import dev.vaglio.difference.Conflict.Choice;
import dev.vaglio.difference.Conflict.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the conflicts of a merge and answers each with what was chosen for it; theirs stands where nothing was. */
final class Conflicts {
    private final Map<String, Choice> choices;
    private final List<Conflict> found = new ArrayList<>();

    Conflicts(Map<String, Choice> choices) {
        this.choices = Map.copyOf(choices);
    }

    /** Where both changed something. */
    record Place(
            Kind kind,
            String file,
            @Nullable String table,
            @Nullable String row,
            @Nullable String column) {
        String id() {
            return Stream.of(kind.name().toLowerCase(Locale.ROOT), table == null ? file : table, row, column)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("/"));
        }
    }

    boolean takesMine(Place place, @Nullable String base, @Nullable String mine, @Nullable String theirs) {
        Choice choice = choices.get(place.id());
        found.add(new Conflict(
                place.id(),
                place.kind(),
                place.file(),
                place.table(),
                place.row(),
                place.column(),
                base,
                mine,
                theirs,
                choice));
        return choice == Choice.MINE;
    }

    /** Conflicts of their own under the same choices, for an attempt that may come to nothing. */
    Conflicts sameChoices() {
        return new Conflicts(choices);
    }

    /** Takes over the conflicts of an attempt; answers with what came of it. */
    String and(Conflicts attempt, String result) {
        found.addAll(attempt.found);
        return result;
    }

    List<Conflict> all() {
        return List.copyOf(found);
    }
}
