package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Versions as callers see them. */
public final class VersionView {
    private VersionView() {}

    static Map<String, @Nullable Object> ruleSet(PublishedVersion live) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("name", live.ruleSet());
        tree.put("live", of(live, live.number()));
        return tree;
    }

    /** What is written about a version; {@code live} is the number of the live one. */
    public static Map<String, @Nullable Object> of(PublishedVersion version, int live) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("ruleSet", version.ruleSet());
        tree.put("version", version.number());
        tree.put("hash", version.hash());
        tree.put("live", version.number() == live);
        tree.put("kind", version.kind().code());
        tree.put("basedOn", version.basedOn());
        tree.put("publishedAt", version.publishedAt());
        tree.put("effectiveFrom", version.effectiveFrom());
        tree.put("author", version.author());
        tree.put("approvers", version.approvers());
        tree.put("reason", version.reason());
        tree.put("signature", signature(version.signature()));
        tree.put("retiredAt", version.retiredAt());
        return tree;
    }

    /** With the files of the bundle, each with its SHA-256, and why nothing vouches for them. */
    static Map<String, @Nullable Object> whole(
            PublishedVersion version, RuleSetSource bundle, int live, Optional<String> against) {
        Map<String, @Nullable Object> tree = of(version, live);
        Map<String, String> files = new TreeMap<>();
        bundle.files().forEach((path, text) -> files.put(path, ReleasedDrl.hash(text)));
        tree.put("manifest", Map.of("files", files));
        tree.put("against", against.orElse(null));
        return tree;
    }

    private static @Nullable Map<String, String> signature(@Nullable VersionSignature signature) {
        return signature == null
                ? null
                : Map.of("algorithm", SigningKey.ALGORITHM, "keyId", signature.keyId(), "value", signature.value());
    }
}
