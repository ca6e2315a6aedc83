package dev.vaglio.change;

import java.util.Arrays;
import java.util.Locale;

/** Where a change request has come to. One that is open may wait for approvals, for its time, or for somebody to publish it. */
enum ChangeState {
    OPEN,
    REJECTED,
    WITHDRAWN,
    PUBLISHED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] codes() {
        return Arrays.stream(values()).map(ChangeState::code).toArray(String[]::new);
    }

    static ChangeState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
