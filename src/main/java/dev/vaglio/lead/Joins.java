package dev.vaglio.lead;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The second files that the rows of a file are joined to, as their mapping says (M2); each at most 100,000 rows and 64
 * MiB, of which the columns that the mapping uses are in memory. For one source, on one thread.
 */
public final class Joins {
    /** A second file that can not be joined to; the message is for people and holds no cell. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String join, long line, String detail) {
            super(join + ", line " + line + ": " + detail);
        }
    }

    private final List<JoinedFile> files = new ArrayList<>();

    /** Without any file: what would come from one is unknown. */
    public static Joins none() {
        return new Joins();
    }

    public boolean isNone() {
        return files.isEmpty();
    }

    /** Reads one file more; {@code name} is one of {@link Mapping#joins()}. */
    public Joins with(Mapping mapping, String name, InputStream in) throws IOException, Unusable {
        JoinRule rule = Optional.ofNullable(mapping.joinRules().get(name)).orElseThrow();
        files.add(JoinedFile.read(in, rule, mapping.inputs()));
        return this;
    }

    List<String> columns() {
        return files.stream().flatMap(file -> file.columns().stream()).toList();
    }

    /** The row with the cells of its partners. */
    UnaryOperator<String> joined(UnaryOperator<String> cells) {
        files.forEach(file -> file.look(key(file, cells)));
        return column -> files.stream()
                .filter(file -> column.startsWith(file.rule().prefix()))
                .findFirst()
                .map(file -> file.cell(key(file, cells), column))
                .orElseGet(() -> cells.apply(column));
    }

    private static String key(JoinedFile file, UnaryOperator<String> cells) {
        return cells.apply(file.rule().column().in(cells));
    }

    List<MappingSummary.Join> summary() {
        return files.stream().map(JoinedFile::summary).toList();
    }
}
