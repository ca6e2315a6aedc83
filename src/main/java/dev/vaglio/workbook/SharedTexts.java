package dev.vaglio.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts that the cells of a workbook share: rich text without its looks, no hints of pronunciation. */
final class SharedTexts implements Xml.Listener {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean within;
    private int pronunciation;

    List<String> texts() {
        return texts;
    }

    @Override
    public void start(String element, Xml xml) {
        switch (element) {
            case "si" -> text.setLength(0);
            case "t" -> within = pronunciation == 0;
            case "rPh" -> pronunciation++;
            default -> {}
        }
    }

    @Override
    public void end(String element) throws Unreadable {
        switch (element) {
            case "si" -> add(plain(text.toString()));
            case "t" -> within = false;
            case "rPh" -> pronunciation--;
            default -> {}
        }
    }

    @Override
    public void text(String more) throws Unreadable {
        if (within) {
            append(text, more);
        }
    }

    private void add(String one) throws Unreadable {
        if (texts.size() == Limits.TEXTS) {
            throw Unreadable.tooLarge("too_many_texts", "The file has more than " + Limits.TEXTS + " texts.");
        }
        texts.add(one);
    }

    static void append(StringBuilder text, String more) throws Unreadable {
        text.append(more);
        if (text.length() > Limits.TEXT) {
            throw Unreadable.tooLarge("text_too_long", "A text has more than " + Limits.TEXT + " characters.");
        }
    }

    /** The text without the escapes by which a workbook writes what XML has no character for. */
    static String plain(String stored) {
        return stored.contains("_x")
                ? ESCAPED.matcher(stored)
                        .replaceAll(code -> Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(code.group(1), HEXADECIMAL))))
                : stored;
    }
}
