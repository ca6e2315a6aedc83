package dev.vaglio.difference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.jspecify.annotations.Nullable;

/** Compares files line by line, as Git does. */
final class TextDiff {
    static final int MOST_LINES = 400;

    private TextDiff() {}

    static FileDifference of(String path, @Nullable String before, @Nullable String after) {
        Change change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
        List<String> lines = lines(raw(before), raw(after));
        return new FileDifference(
                path,
                change,
                lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n")),
                lines.size() > MOST_LINES);
    }

    static RawText raw(@Nullable String text) {
        return new RawText(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(RawText before, RawText after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after), before, after);
            formatter.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
