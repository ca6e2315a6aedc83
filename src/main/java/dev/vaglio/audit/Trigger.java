package dev.vaglio.audit;

import java.util.Locale;

/** Why a decision was made: somebody called, its time had come (U6), or new rules were published. */
public enum Trigger {
    CALL,
    SCHEDULE,
    PUBLICATION;

    /** The code as the log, filters and answers write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Trigger of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
