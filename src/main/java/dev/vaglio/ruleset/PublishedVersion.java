package dev.vaglio.ruleset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a version: its sequential number in the rule set, the SHA-256 of its bundle in hex, who
 * published it and why.
 *
 * @param effectiveFrom before this it is not live
 * @param retiredAt since when it no longer decides, null while it may
 */
public record PublishedVersion(
        String ruleSet,
        int number,
        String hash,
        Instant publishedAt,
        Instant effectiveFrom,
        String author,
        String reason,
        @Nullable Instant retiredAt) {}
