package dev.vaglio.ruleset;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Versions as callers see them. */
final class VersionView {
    private VersionView() {}

    static Map<String, @Nullable Object> ruleSet(PublishedVersion live) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("name", live.ruleSet());
        tree.put("live", of(live, live.number()));
        return tree;
    }

    static Map<String, @Nullable Object> of(PublishedVersion version, int live) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("ruleSet", version.ruleSet());
        tree.put("version", version.number());
        tree.put("hash", version.hash());
        tree.put("live", version.number() == live);
        tree.put("publishedAt", version.publishedAt());
        tree.put("effectiveFrom", version.effectiveFrom());
        tree.put("author", version.author());
        tree.put("reason", version.reason());
        tree.put("retiredAt", version.retiredAt());
        return tree;
    }
}
