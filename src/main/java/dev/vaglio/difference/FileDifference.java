package dev.vaglio.difference;

/**
 * A file that is not as it was.
 *
 * @param lines the lines around each change as {@code diff -u} writes them, the first {@value TextDiff#MOST_LINES}
 * @param cut whether there are more lines
 */
public record FileDifference(String path, Change change, String lines, boolean cut) {}
