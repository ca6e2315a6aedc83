package dev.vaglio.ruleset;

/** A folder or a zip is not a bundle of rules; the message says which file and why, for people. */
public final class UnreadableBundle extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableBundle(String message) {
        super(message);
    }

    UnreadableBundle(String message, Throwable cause) {
        super(message, cause);
    }
}
