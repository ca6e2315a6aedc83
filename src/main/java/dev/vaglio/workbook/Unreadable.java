package dev.vaglio.workbook;

/** A file is no workbook that is read here; the message says why, for people. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final String code;
    private final boolean tooLarge;

    private Unreadable(String code, String message, boolean tooLarge) {
        super(message, null, false, false);
        this.code = code;
        this.tooLarge = tooLarge;
    }

    static Unreadable because(String code, String message) {
        return new Unreadable(code, message, false);
    }

    /** Above one of {@link Limits}. */
    static Unreadable tooLarge(String code, String message) {
        return new Unreadable(code, message, true);
    }

    /** Stable, lower snake_case, such as {@code macros}. */
    public String code() {
        return code;
    }

    public boolean isTooLarge() {
        return tooLarge;
    }

    /** What is wrong, for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
