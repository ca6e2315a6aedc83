package dev.vaglio.lead;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The leads of one JSON text. What ends the reading becomes a refusal here, never an exception. */
final class LeadStream {
    private final JsonParser json;
    private final GuardedInput input;
    private final LeadReader reader;
    private boolean inList;
    private boolean ended;

    LeadStream(JsonParser json, GuardedInput input, LeadReader reader) {
        this.json = json;
        this.input = input;
        this.reader = reader;
    }

    /** The one lead of the text, and nothing after it. */
    Intake only(boolean strict) throws IOException {
        ObjectReader body = reader.body(json, input, strict);
        return Objects.requireNonNull(guarded(body, () -> {
            if (json.nextToken() == null) {
                return malformed("", "there is no JSON");
            }
            return andNothingElse(body.read());
        }));
    }

    /** One lead after the other, be the text one object or a list of them; null after the last. */
    @Nullable
    Intake next(boolean strict) throws IOException {
        if (ended) {
            return null;
        }
        ObjectReader body = reader.body(json, input, strict);
        return guarded(body, () -> inList || isListStart() ? element(body) : single(body));
    }

    private boolean isListStart() throws IOException {
        inList = json.nextToken() == JsonToken.START_ARRAY;
        return inList;
    }

    private @Nullable Intake element(ObjectReader body) throws IOException {
        if (json.nextToken() != JsonToken.END_ARRAY) {
            return body.read();
        }
        ended = true;
        return json.nextToken() == null ? null : malformed("", "something stands after the leads");
    }

    private Intake single(ObjectReader body) throws IOException {
        ended = true;
        return json.currentToken() == null ? malformed("", "there is no JSON") : andNothingElse(body.read());
    }

    private Intake andNothingElse(Intake intake) throws IOException {
        return json.nextToken() == null ? intake : malformed("", "something stands after the lead");
    }

    private interface Reading {
        @Nullable
        Intake read() throws IOException;
    }

    private @Nullable Intake guarded(ObjectReader body, Reading reading) throws IOException {
        try {
            return reading.read();
        } catch (GuardedInput.TooLarge tooLarge) {
            ended = true;
            String allowed = reader.limits().bytes();
            return Intake.Refused.of(413, "too_large", new Fault("", "too_large", "the lead is too large", allowed));
        } catch (GuardedInput.NotUtf8 notUtf8) {
            ended = true;
            String at = body.at().toString();
            return Intake.Refused.of(400, "invalid_utf8", new Fault(at, "invalid_utf8", "not UTF-8", "UTF-8"));
        } catch (StreamConstraintsException beyond) {
            ended = true;
            return Intake.Refused.of(422, "invalid_facts", beyond(body.at()));
        } catch (JsonProcessingException malformed) {
            ended = true;
            return malformed(where(), "the JSON is malformed" + place(malformed.getLocation()));
        }
    }

    private Fault beyond(Pointer at) {
        Limits limits = reader.limits();
        String allowed = "texts of " + limits.text() + " characters, numbers of " + limits.digits() + " digits, "
                + limits.depth() + " levels";
        return new Fault(
                at.toString(), "too_long", "a text, key or number is too long or the nesting too deep", allowed);
    }

    /** Where the parser stopped: it looks one value ahead of what has been read. */
    private String where() {
        return json.getParsingContext().pathAsPointer().toString();
    }

    private static Intake malformed(String at, String detail) {
        return Intake.Refused.of(400, "malformed_json", new Fault(at, "malformed_json", detail, "one JSON object"));
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
