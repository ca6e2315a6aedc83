package dev.vaglio.edit;

/** Text as XML writes it. */
final class XmlText {
    private XmlText() {}

    /** Whether XML can hold every character. */
    static boolean isAllowed(String text) {
        return text.codePoints().allMatch(XmlText::isAllowed);
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }

    static String content(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    static String attribute(String text) {
        return content(text).replace("\"", "&quot;").replace("\t", "&#9;").replace("\n", "&#10;");
    }
}
