package dev.vaglio.audit;

import java.util.Locale;

/** Whether the engine gave an outcome. */
public enum Kind {
    DECIDED,
    FAILED;

    /** The code as the log, filters and answers write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
