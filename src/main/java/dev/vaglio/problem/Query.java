package dev.vaglio.problem;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one request. A name that is not known, a name given twice and a value that cannot be read or
 * kept, such as one with a null character, are 400 problems: a misspelled {@code dryRun} must not be taken for a call
 * without one.
 */
public final class Query {
    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the query; {@code names} are all that are allowed. */
    public static Query of(UriInfo uri, String... names) {
        List<String> allowed = List.of(names);
        List<Fault> faults = new ArrayList<>();
        Map<String, String> values = new TreeMap<>();
        uri.getQueryParameters().forEach((name, given) -> {
            if (!allowed.contains(name)) {
                faults.add(new Fault(shown(name), "unknown_parameter", "No such parameter here.", allowed));
            } else if (given.size() != 1) {
                faults.add(new Fault(name, "repeated_parameter", "Given more than once."));
            } else if (given.get(0).indexOf('\0') >= 0) {
                faults.add(new Fault(name, "null_character", "A text has no null characters here."));
            } else {
                values.put(name, given.get(0));
            }
        });
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
        return new Query(values);
    }

    /** The parameters as given, sorted by name. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** The text as given; null where it is not there or empty. */
    public @Nullable String text(String name) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** True for {@code true} or a name without a value, false for {@code false} or nothing. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(flagIfGiven(name));
    }

    /** True for {@code true} or a name without a value, false for {@code false}; null where it is not there. */
    public @Nullable Boolean flagIfGiven(String name) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value.isEmpty() || value.equals("true")) {
            return true;
        }
        if (value.equals("false")) {
            return false;
        }
        throw refused(name, "invalid_flag", List.of("true", "false"));
    }

    /** A whole number within two bounds, each included. */
    public int integer(String name, int otherwise, int least, int most) {
        Integer value = integer(name, least, most);
        return value == null ? otherwise : value;
    }

    /** A whole number within two bounds, each included; null where it is not there. */
    public @Nullable Integer integer(String name, int least, int most) {
        return read(name, "invalid_number", least + ".." + most, text -> {
            int value = Integer.parseInt(text);
            if (value < least || value > most) {
                throw new NumberFormatException();
            }
            return value;
        });
    }

    /** An RFC 3339 time; null where it is not there. */
    public @Nullable Instant instant(String name) {
        return read(name, "invalid_time", "a time such as 2026-03-02T09:00:00Z", text -> {
            // an unencoded + of an offset arrives as a blank
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        });
    }

    /** One of the allowed texts; null where it is not there. */
    public @Nullable String oneOf(String name, String... allowed) {
        String value = text(name);
        if (value != null && !List.of(allowed).contains(value)) {
            throw refused(name, "invalid_value", List.of(allowed));
        }
        return value;
    }

    /** What {@code reader} makes of the text; its IllegalArgumentException is a 400; null where it is not there. */
    public <T> @Nullable T read(String name, String code, String allowed, Function<String, T> reader) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw refused(name, code, List.of(allowed));
        }
    }

    private static ProblemException refused(String name, String code, List<String> allowed) {
        return refusal(List.of(new Fault(name, code, "The value can not be read.", allowed)));
    }

    private static ProblemException refusal(List<Fault> faults) {
        return Problem.of(ProblemType.INVALID_PARAMETER, "The query has " + faults.size() + " fault(s).")
                .withErrors(faults)
                .asException();
    }

    private static String shown(String name) {
        return name.length() <= 50 ? name : name.substring(0, 50);
    }
}
