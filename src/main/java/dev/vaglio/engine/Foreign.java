package dev.vaglio.engine;

import org.jspecify.annotations.Nullable;

/** A model holds something that only Drools evaluates. */
final class Foreign extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Foreign() {
        super(null, null, false, false);
    }

    static <T> T found(@Nullable T thing) {
        if (thing == null) {
            throw new Foreign();
        }
        return thing;
    }
}
