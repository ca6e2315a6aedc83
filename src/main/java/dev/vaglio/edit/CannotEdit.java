package dev.vaglio.edit;

/** An edit that can not be made; the code is stable, the message is for people. */
final class CannotEdit extends RuntimeException {
    private static final long serialVersionUID = 1;
    final String code;

    CannotEdit(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }
}
