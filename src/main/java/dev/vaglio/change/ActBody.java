package dev.vaglio.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vaglio.problem.JsonBody;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON object that an act comes with. */
record ActBody(JsonBody body) {
    private static final int LONGEST = 2_000;

    /** @param names all members that it may have */
    static ActBody of(byte[] bytes, String... names) {
        return new ActBody(JsonBody.of(bytes, names));
    }

    /** A text of 1 to {@value #LONGEST} characters. */
    String text(String name) {
        JsonNode value = body.member(name);
        if (!value.isTextual() || value.asText().isBlank() || value.asText().length() > LONGEST) {
            body.fault(name, "missing", "A text is needed.", "1.." + LONGEST + " characters");
        }
        return value.asText();
    }

    /** The same, or nothing where it may be left out. */
    @Nullable
    String textIfGiven(String name) {
        return body.has(name) ? text(name) : null;
    }

    /** A whole number from 0. */
    long number(String name) {
        JsonNode value = body.member(name);
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.asLong() < 0) {
            body.fault(name, "invalid_number", "A whole number is needed.", "0..");
        }
        return value.asLong();
    }

    /** A time after another. */
    Instant instant(String name, Instant after) {
        return Objects.requireNonNullElse(body.instant(name, after), after);
    }

    /** The objects of a list that may be left out. */
    List<ActBody> objects(String name, String... names) {
        return body.objects(name, names).stream().map(ActBody::new).toList();
    }

    /** Throws what was found. */
    void orRefuse() {
        body.orRefuse();
    }
}
