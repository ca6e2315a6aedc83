package dev.vaglio.lead;

import java.util.Locale;

/** What texts need on their way in and out. */
final class Texts {
    private Texts() {}

    /** Fit to be shown: at most so many characters, surrogates without their other half and control characters replaced. */
    static String shown(String text, int length) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(length).map(Texts::visible).forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > length ? shown + "…" : shown.toString();
    }

    private static int visible(int point) {
        return isLone(point) || Character.isISOControl(point) ? 0xFFFD : point;
    }

    static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(Texts::isLone);
    }

    /** {@code C-Level}, {@code c level} and {@code c_level} are one. */
    static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    private static boolean isLone(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
