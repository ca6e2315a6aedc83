package dev.vaglio.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem document of RFC 9457.
 *
 * @param detail for people; names no class and no value of a fact
 * @param errors each fault at its place, in the order of the input
 * @param members further members, such as {@code limit}, {@code live} or {@code incident}
 * @param retryAfterSeconds when it is worth trying again, null if it is not said
 */
public record Problem(
        ProblemType type,
        String detail,
        List<Fault> errors,
        Map<String, Object> members,
        @Nullable Integer retryAfterSeconds) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Map.of(), null);
    }

    public Problem withErrors(List<Fault> faults) {
        return new Problem(type, detail, faults, members, retryAfterSeconds);
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, detail, errors, more, retryAfterSeconds);
    }

    public Problem retryAfter(int seconds) {
        return new Problem(type, detail, errors, members, seconds);
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }

    /** The document: type, title, status, detail, then errors and further members as far as there are any. */
    public Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("type", type.uri());
        tree.put("title", type.title());
        tree.put("status", type.status());
        tree.put("detail", detail);
        if (!errors.isEmpty()) {
            tree.put("errors", errors.stream().map(Fault::tree).toList());
        }
        tree.putAll(members);
        return tree;
    }
}
