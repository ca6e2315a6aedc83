package dev.vaglio.cli;

import dev.vaglio.lead.Joins;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.LeadSource;
import dev.vaglio.lead.Mapping;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens what {@code decide} reads: {@code -} is the standard input; the form follows from the mapping, the name or the first lines. */
record Input(Console console, String file, boolean strict) {
    private static final int LOOK_AHEAD = 64 * 1024;

    LeadSource open(LeadReader reader, @Nullable Mapping mapping, Joins joins) {
        try {
            BufferedInputStream in = new BufferedInputStream(stream(console, file), LOOK_AHEAD * 2);
            String start = start(in);
            if (mapping != null && !isJson(file, start)) {
                return LeadSource.csv(in, reader, mapping, joins, strict);
            }
            if (!joins.isNone()) {
                throw new CannotRead("--join joins the rows of a CSV; " + file + " is none");
            }
            LeadReader json = mapping == null ? reader : reader.by(mapping);
            return lines(file, start) ? LeadSource.ndjson(in, json, strict) : LeadSource.json(in, json, strict);
        } catch (IOException unreadable) {
            throw new CannotRead(file + ": cannot be read", unreadable);
        }
    }

    static InputStream stream(Console console, String file) throws IOException {
        return file.equals("-") ? console.in() : Files.newInputStream(Path.of(file));
    }

    private static String start(BufferedInputStream in) throws IOException {
        in.mark(LOOK_AHEAD);
        String start = new String(in.readNBytes(LOOK_AHEAD), StandardCharsets.UTF_8);
        in.reset();
        return start.replaceFirst("^\\ufeff", "").strip();
    }

    private static boolean isJson(String file, String start) {
        String name = file.toLowerCase(Locale.ROOT);
        return !name.endsWith(".csv") && (start.startsWith("{") || start.startsWith("["));
    }

    private static boolean lines(String file, String start) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return true;
        }
        int end = start.indexOf('\n');
        return end > 0
                && start.startsWith("{")
                && start.substring(0, end).strip().endsWith("}")
                && start.substring(end).strip().startsWith("{");
    }
}
