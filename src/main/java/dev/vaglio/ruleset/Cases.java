package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetSource;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code *.cases.yaml} of a bundle, in the order of files and of cases in them. */
public final class Cases {
    /** When a case is decided that does not say: a Monday morning. */
    public static final Instant DEFAULT_AS_OF = Instant.parse("2026-03-02T09:00:00Z");

    private static final Set<String> KEYS =
            Set.of("name", "asOf", "facts", "expect", "measures", "fires", "misses", "drl", "service", "next");

    private Cases() {}

    /** Throws {@link UnreadableBundle} with file and case for what is no case. */
    public static List<Case> of(RuleSetSource source) {
        List<Case> cases = new ArrayList<>();
        for (String path : source.files().keySet()) {
            if (path.endsWith(".cases.yaml")) {
                read(source, path, cases);
            }
        }
        return List.copyOf(cases);
    }

    private static void read(RuleSetSource source, String path, List<Case> into) {
        Object tree = Yaml.read(source, path);
        if (tree == null) {
            return;
        }
        if (!(tree instanceof List<?> items)) {
            throw new UnreadableBundle(path + ": a list of cases is expected");
        }
        Set<String> names = new LinkedHashSet<>();
        for (Object item : items) {
            Case read = one(path, Tree.map(path, item));
            if (!names.add(read.name())) {
                throw new UnreadableBundle(path + ": two cases are named " + read.name());
            }
            into.add(read);
        }
    }

    private static Case one(String path, Map<String, @Nullable Object> item) {
        String at = path + ": " + item.get("name");
        if (!(item.get("name") instanceof String name)) {
            throw new UnreadableBundle(path + ": a case has no name");
        }
        for (String key : item.keySet()) {
            if (!KEYS.contains(key)) {
                throw new UnreadableBundle(at + ": " + key + " is not a key of a case");
            }
        }
        return new Case(
                path,
                name,
                item.get("asOf") == null ? DEFAULT_AS_OF : time(at, "asOf", item.get("asOf")),
                Tree.map(at, item.get("facts")),
                Tree.map(at, item.get("expect")),
                Tree.map(at, item.get("measures")),
                Tree.map(at, item.get("fires")),
                Tree.texts(at, item.get("misses")),
                Tree.texts(at, item.get("drl")),
                service(at, item.get("service")),
                next(at, item.get("next")));
    }

    private static @Nullable String service(String at, @Nullable Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new UnreadableBundle(at + ": service is not a text");
    }

    private static @Nullable String next(String at, @Nullable Object value) {
        return value == null || value.equals(Case.NEVER)
                ? (String) value
                : time(at, "next", value).toString();
    }

    private static Instant time(String at, String key, @Nullable Object value) {
        try {
            return OffsetDateTime.parse(String.valueOf(value)).toInstant();
        } catch (DateTimeException wrong) {
            throw new UnreadableBundle(at + ": " + key + " is not an RFC 3339 time", wrong);
        }
    }
}
