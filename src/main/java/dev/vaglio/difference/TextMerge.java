package dev.vaglio.difference;

import dev.vaglio.difference.Conflict.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.ContentMergeStrategy;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;
import org.jspecify.annotations.Nullable;

/** Merges texts line by line, as Git does. Lines that both changed are one conflict a file. */
final class TextMerge {
    private TextMerge() {}

    /** Null where the file is no more. */
    static @Nullable String of(
            String path, @Nullable String base, @Nullable String mine, @Nullable String theirs, Conflicts conflicts) {
        Conflicts.Place place = new Conflicts.Place(Kind.FILE, path, null, null, null);
        if (mine == null || theirs == null) {
            return conflicts.takesMine(place, base, mine, theirs) ? mine : theirs;
        }
        if (!merge(base, mine, theirs, ContentMergeStrategy.CONFLICT).containsConflicts()) {
            return text(merge(base, mine, theirs, ContentMergeStrategy.CONFLICT));
        }
        boolean takesMine = conflicts.takesMine(place, base, mine, theirs);
        return text(merge(base, mine, theirs, takesMine ? ContentMergeStrategy.OURS : ContentMergeStrategy.THEIRS));
    }

    private static MergeResult<RawText> merge(
            @Nullable String base, String mine, String theirs, ContentMergeStrategy strategy) {
        MergeAlgorithm algorithm = new MergeAlgorithm();
        algorithm.setContentMergeStrategy(strategy);
        return algorithm.merge(RawTextComparator.DEFAULT, TextDiff.raw(base), TextDiff.raw(mine), TextDiff.raw(theirs));
    }

    private static String text(MergeResult<RawText> merged) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MergeFormatter().formatMerge(out, merged, List.of("base", "mine", "theirs"), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Objects.requireNonNull(out.toString(StandardCharsets.UTF_8));
    }
}
