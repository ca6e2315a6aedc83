package dev.vaglio.owner;

/**
 * How an owner stands.
 *
 * @param turn the number of the last turn, 0 for never
 * @param load how many open leads are theirs
 */
public record Standing(long turn, int load) {
    static final Standing NEW = new Standing(0, 0);
}
