package dev.vaglio.lead;

/** Watches bytes go by: shortest forms only, no surrogates, nothing above U+10FFFF (RFC 3629). */
final class Utf8 {
    private int missing;
    private int least;
    private int most;

    /** False at the first byte that cannot stand there. */
    boolean accepts(byte next) {
        int value = next & 0xFF;
        return missing == 0 ? starts(value) : continues(value);
    }

    boolean isComplete() {
        return missing == 0;
    }

    private boolean starts(int value) {
        least = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        most = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
        if (value >= 0xC2 && value <= 0xF4) {
            missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
            return true;
        }
        return value < 0x80;
    }

    private boolean continues(int value) {
        boolean good = value >= least && value <= most;
        least = 0x80;
        most = 0xBF;
        missing--;
        return good;
    }
}
