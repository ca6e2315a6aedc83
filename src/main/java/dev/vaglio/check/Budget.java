package dev.vaglio.check;

/** How much work an analysis may still do, counted in words of 64 bits looked at, so that its end is the same each time. */
final class Budget {
    private long left;

    Budget(long words) {
        this.left = words;
    }

    /** False from when there is no more on. */
    boolean spend(long words) {
        left -= words;
        return left >= 0;
    }

    boolean isSpent() {
        return left < 0;
    }
}
