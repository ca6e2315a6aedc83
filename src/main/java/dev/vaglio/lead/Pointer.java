package dev.vaglio.lead;

import org.jspecify.annotations.Nullable;

/** A place in a JSON document (RFC 6901); long keys are cut, what cannot be written is replaced. */
final class Pointer {
    static final Pointer ROOT = new Pointer(null, "");
    private static final int KEY = 64;

    private final @Nullable Pointer parent;
    private final String token;

    private Pointer(@Nullable Pointer parent, String token) {
        this.parent = parent;
        this.token = token;
    }

    Pointer child(String key) {
        return new Pointer(this, key);
    }

    Pointer child(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (parent != null) {
            parent.write(text);
            text.append('/').append(escaped());
        }
    }

    private String escaped() {
        return Texts.shown(token, KEY).replace("~", "~0").replace("/", "~1");
    }
}
