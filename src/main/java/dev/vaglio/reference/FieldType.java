package dev.vaglio.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a field may hold, as JSON and as a cell of a CSV file. */
enum FieldType {
    TEXT("a text of 1 to 200 characters"),
    ROLE("sales", "partner_manager") {
        @Override
        Object ofText(String text) {
            require(allowed().contains(text));
            return text;
        }
    },
    CODES("a list of at most 50 texts of 1 to 200 characters; in CSV with | between") {
        @Override
        Object ofText(String text) {
            List<Object> codes = new ArrayList<>();
            for (String code : text.split("\\|", -1)) {
                codes.add(code(code));
            }
            require(codes.size() <= MOST_CODES);
            return codes;
        }

        @Override
        Object ofJson(JsonNode json) {
            require(json.isArray() && json.size() <= MOST_CODES);
            List<Object> codes = new ArrayList<>();
            json.forEach(element -> codes.add(code(element.isTextual() ? element.textValue() : "")));
            return codes;
        }
    },
    HOURS("days and hours such as mon-fri 09:00-18:00, sat 09:00-12:30") {
        @Override
        Object ofText(String text) {
            WorkingHours.parse(text);
            return super.ofText(text);
        }
    },
    COUNT("a whole number, 0..100000") {
        @Override
        Object ofText(String text) {
            int count = Integer.parseInt(text);
            require(count >= 0 && count <= MOST);
            return count;
        }

        @Override
        Object ofJson(JsonNode json) {
            require(json.isInt());
            return ofText(json.asText());
        }
    },
    FLAG("true", "false") {
        @Override
        Object ofText(String text) {
            String flag = text.toLowerCase(Locale.ROOT);
            require(allowed().contains(flag));
            return Boolean.valueOf(flag);
        }

        @Override
        Object ofJson(JsonNode json) {
            require(json.isBoolean());
            return json.booleanValue();
        }
    },
    MOMENT("a day such as 2026-12-24 or a time such as 2026-12-24T12:00:00+01:00") {
        @Override
        Object ofText(String text) {
            Period.requireMoment(text);
            return text;
        }
    };

    private static final int MOST = 100_000;
    private static final int MOST_CODES = 50;
    private static final int LONGEST = 200;
    private final List<String> allowed;

    FieldType(String... allowed) {
        this.allowed = List.of(allowed);
    }

    List<String> allowed() {
        return allowed;
    }

    /** What a text that is not blank says. Throws IllegalArgumentException or DateTimeException for what is not allowed. */
    Object ofText(String text) {
        require(text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl));
        return text;
    }

    /** The same of JSON that is not null. */
    Object ofJson(JsonNode json) {
        require(json.isTextual() && !json.textValue().isBlank());
        return ofText(json.textValue().strip());
    }

    /** Null for what is not allowed. */
    static @Nullable Object orNull(Supplier<Object> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return null;
        }
    }

    private static String code(String text) {
        String code = text.strip();
        require(!code.isEmpty());
        return String.valueOf(TEXT.ofText(code));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}
