package dev.vaglio.cli;

/** A file, or the rules themselves, cannot be read; the message is for people. */
final class CannotRead extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotRead(String message) {
        super(message);
    }

    CannotRead(String message, Throwable cause) {
        super(message, cause);
    }
}
