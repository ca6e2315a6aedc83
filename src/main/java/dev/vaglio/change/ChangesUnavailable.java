package dev.vaglio.change;

/** The database that holds the change requests cannot be read or written now. */
final class ChangesUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    ChangesUnavailable(Exception cause) {
        super("The change requests cannot be reached", cause);
    }
}
