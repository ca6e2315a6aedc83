package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns one JSON value into one typed fact; null is unknown, or refused with a fault. */
final class Scalars {
    private final Limits limits;
    private final Findings findings;

    Scalars(Limits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /** Blank is unknown. Enumerations match as written, else without regard to case, spaces and hyphens. */
    @Nullable
    String text(FactType.Text type, String raw, Pointer at, int length) {
        if (raw.isBlank() || !isSound(raw, at, length)) {
            return null;
        }
        return type.allowed().isEmpty() ? raw : enumerated(type.allowed(), raw, at);
    }

    boolean isSound(String raw, Pointer at, int length) {
        if (raw.length() > length && raw.codePointCount(0, raw.length()) > length) {
            findings.fault(at, "text_too_long", "the text is too long", "at most " + length + " characters");
            return false;
        }
        if (Texts.hasLoneSurrogate(raw)) {
            findings.fault(at, "lone_surrogate", "half of a surrogate pair stands alone", "Unicode text");
            return false;
        }
        if (raw.indexOf('\0') >= 0) {
            findings.fault(at, "null_character", "the text holds the character U+0000", "text without U+0000");
            return false;
        }
        return true;
    }

    private @Nullable String enumerated(List<String> allowed, String raw, Pointer at) {
        if (allowed.contains(raw)) {
            return raw;
        }
        String folded = Texts.folded(raw);
        for (String value : allowed) {
            if (Texts.folded(value).equals(folded)) {
                return value;
            }
        }
        if (!folded.equals("unknown")) {
            findings.unknown(at, "unknown_value", raw, String.join(", ", allowed));
        }
        return null;
    }

    @Nullable
    BigDecimal number(FactType.Number type, String raw, Pointer at) {
        BigDecimal number = decimal(raw);
        if (number == null) {
            String allowed = "at most " + limits.digits() + " digits";
            findings.fault(at, "number_too_long", "the number has too many digits", allowed);
            return null;
        }
        if (isBelow(number, type.least()) || isBelow(type.most(), number)) {
            findings.fault(at, "out_of_range", "the number is out of range", FactNames.range(type));
            return null;
        }
        return number;
    }

    private static boolean isBelow(@Nullable BigDecimal number, @Nullable BigDecimal bound) {
        return number != null && bound != null && number.compareTo(bound) < 0;
    }

    /** Null where it has more digits than the limit, written out plainly. */
    private @Nullable BigDecimal decimal(String raw) {
        if (raw.length() > 2 * limits.digits()) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(raw);
            return digits(number) > limits.digits() ? null : plain(number);
        } catch (NumberFormatException exponentTooLarge) {
            return null;
        }
    }

    private static long digits(BigDecimal number) {
        long whole = Math.max(1, (long) number.precision() - number.scale());
        return number.signum() == 0 ? Math.abs((long) number.scale()) : whole + Math.max(0, (long) number.scale());
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Nullable
    Instant dateTime(String raw, Pointer at) {
        Instant time = Times.instant(raw).orElse(null);
        if (time == null) {
            findings.fault(at, "not_a_time", "not a time of RFC 3339", Times.DATE_TIME);
            return null;
        }
        return Times.isPlausible(time) ? time : outOfRange(at);
    }

    @Nullable
    LocalDate date(String raw, Pointer at) {
        LocalDate day = Times.day(raw).orElse(null);
        if (day == null) {
            findings.fault(at, "not_a_date", "not a date of RFC 3339", Times.DATE);
            return null;
        }
        return Times.isPlausible(day) ? day : outOfRange(at);
    }

    private <T> @Nullable T outOfRange(Pointer at) {
        findings.fault(at, "out_of_range", "the time is out of range", Times.RANGE);
        return null;
    }
}
