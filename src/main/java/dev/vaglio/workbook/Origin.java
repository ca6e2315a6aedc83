package dev.vaglio.workbook;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The content that a file was made from.
 *
 * @param made the number of a version, {@code draft}, the draft's id, {@code at} and its revision, or {@code files}
 * @param hash of the content, 64 hexadecimal digits
 */
public record Origin(String ruleSet, String made, String hash) {
    private static final Pattern REVISION = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    public static Origin version(String ruleSet, int number, String hash) {
        return new Origin(ruleSet, Integer.toString(number), hash);
    }

    public static Origin draft(String ruleSet, String id, int revision, String hash) {
        return new Origin(ruleSet, of(id) + revision, hash);
    }

    private static String of(String draft) {
        return "draft " + draft + " at ";
    }

    /** The revision of a draft; empty where it is another content. */
    public Optional<Integer> revision(String draft) {
        String revision = made.startsWith(of(draft)) ? made.substring(of(draft).length()) : "";
        return REVISION.matcher(revision).matches() ? Optional.of(Integer.valueOf(revision)) : Optional.empty();
    }

    /** Files that are no version yet, such as those of a folder. */
    public static Origin files(String ruleSet, String hash) {
        return new Origin(ruleSet, "files", hash);
    }

    /** The number of the version, empty for a draft and for what nobody here wrote. */
    public Optional<Integer> number() {
        return NUMBER.matcher(made).matches() ? Optional.of(Integer.valueOf(made)) : Optional.empty();
    }

    /** In words, such as {@code version 3 of lead}. */
    public String words() {
        return (number().isPresent() ? "version " : "") + made + " of " + ruleSet;
    }
}
