package dev.vaglio.ruleset;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a version: its sequential number in the rule set, the SHA-256 of its bundle in hex, who
 * published it and why.
 *
 * @param basedOn the version that it was made from, null for none
 * @param approvers who agreed, sorted
 * @param effectiveFrom before this it is not live
 * @param retiredAt since when it no longer decides, null while it may
 * @param signature over all before but the retirement; null where it was never signed
 */
public record PublishedVersion(
        String ruleSet,
        int number,
        String hash,
        PublicationKind kind,
        @Nullable Integer basedOn,
        Instant publishedAt,
        Instant effectiveFrom,
        String author,
        List<String> approvers,
        String reason,
        @Nullable Instant retiredAt,
        @Nullable VersionSignature signature) {
    PublishedVersion with(VersionSignature given) {
        return new PublishedVersion(
                ruleSet,
                number,
                hash,
                kind,
                basedOn,
                publishedAt,
                effectiveFrom,
                author,
                approvers,
                reason,
                retiredAt,
                given);
    }
}
