package dev.vaglio.difference;

import dev.vaglio.difference.Conflict.Choice;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A draft brought onto a newer version than it began from: tables by cell, other texts by line.
 *
 * @param files the content that comes of it; where a conflict is open, as theirs has it
 * @param conflicts what both changed, each otherwise
 */
public record Merge(SortedMap<String, String> files, List<Conflict> conflicts) {
    /**
     * Merges three contents.
     *
     * @param base the version that the draft began from
     * @param mine the draft
     * @param theirs the newer version
     * @param choices by the id of a conflict, whose change is taken
     */
    public static Merge of(Side base, Side mine, Side theirs, Map<String, Choice> choices) {
        Conflicts conflicts = new Conflicts(choices);
        Set<String> paths = new TreeSet<>(base.files().keySet());
        paths.addAll(mine.files().keySet());
        paths.addAll(theirs.files().keySet());
        SortedMap<String, String> merged = new TreeMap<>();
        for (String path : paths) {
            String text = file(path, base, mine, theirs, conflicts);
            if (text != null) {
                merged.put(path, text);
            }
        }
        return new Merge(Collections.unmodifiableSortedMap(merged), conflicts.all());
    }

    /** Whether nobody has to choose any more. */
    public boolean settled() {
        return conflicts.stream().noneMatch(Conflict::open);
    }

    private static @Nullable String file(String path, Side base, Side mine, Side theirs, Conflicts conflicts) {
        String was = base.files().get(path);
        String one = mine.files().get(path);
        String other = theirs.files().get(path);
        if (Objects.equals(was, one) || Objects.equals(one, other)) {
            return other;
        }
        if (Objects.equals(was, other)) {
            return one;
        }
        if (was != null && one != null && other != null && path.endsWith(".dmn")) {
            return new ModelMerge(path, base, mine, theirs)
                    .merged(conflicts)
                    .orElseGet(() -> TextMerge.of(path, was, one, other, conflicts));
        }
        return TextMerge.of(path, was, one, other, conflicts);
    }
}
