package dev.vaglio.ruleset;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses which version of a rule set decides: the newest that may, or the one before where that is refused. */
final class LiveVersions {
    private final VersionLoader loader;
    /** Asked once: a version never changes, and one that is signed later is another row. */
    private final Map<PublishedVersion, String> known = new HashMap<>();

    private volatile Map<String, RefusedVersion> refused = Map.of();

    LiveVersions(VersionLoader loader) {
        this.loader = loader;
    }

    /** The versions that may decide at a moment, newest first, by rule set. */
    static Map<String, List<PublishedVersion>> candidates(List<PublishedVersion> versions, Instant now) {
        return versions.stream()
                .filter(version ->
                        version.retiredAt() == null && !version.effectiveFrom().isAfter(now))
                .sorted(Comparator.comparing(PublishedVersion::number).reversed())
                .collect(Collectors.groupingBy(PublishedVersion::ruleSet, TreeMap::new, Collectors.toList()));
    }

    /** The newest of one rule set that is usable, which may be the current one; empty where none is. */
    synchronized Optional<Version> of(List<PublishedVersion> newestFirst, @Nullable Version current) {
        RefusedVersion first = null;
        Optional<Version> found = Optional.empty();
        for (PublishedVersion version : newestFirst) {
            found = usable(version, current);
            if (found.isPresent()) {
                break;
            }
            first = first == null ? refusal(version) : first;
        }
        note(newestFirst.get(0).ruleSet(), first);
        return found;
    }

    Collection<RefusedVersion> refused() {
        return refused.values();
    }

    private Optional<Version> usable(PublishedVersion version, @Nullable Version current) {
        if (current != null && current.number() == version.number()) {
            return Optional.of(current);
        }
        if (known.containsKey(version)) {
            return Optional.empty();
        }
        Loaded loaded = loader.load(version);
        if (loaded instanceof Loaded.Usable usable) {
            return Optional.of(usable.version());
        }
        known.put(version, ((Loaded.Refused) loaded).why());
        return Optional.empty();
    }

    private RefusedVersion refusal(PublishedVersion version) {
        return new RefusedVersion(version.ruleSet(), version.number(), known.getOrDefault(version, ""));
    }

    private void note(String ruleSet, @Nullable RefusedVersion refusal) {
        Map<String, RefusedVersion> next = new TreeMap<>(refused);
        if (refusal == null) {
            next.remove(ruleSet);
        } else {
            next.put(ruleSet, refusal);
        }
        refused = next;
    }
}
