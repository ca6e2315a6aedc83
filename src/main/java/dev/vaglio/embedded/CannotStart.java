package dev.vaglio.embedded;

/** Why the service cannot start, in words for the person who starts it. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message + " (" + cause.getMessage() + ")", cause);
    }
}
