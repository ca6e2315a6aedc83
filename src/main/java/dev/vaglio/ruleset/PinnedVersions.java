package dev.vaglio.ruleset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The few versions beside the live ones that were asked for last, compiled. */
final class PinnedVersions {
    private static final int KEPT = 4;

    private final VersionLoader loader;
    private final Map<String, Version> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    PinnedVersions(VersionLoader loader) {
        this.loader = loader;
    }

    /** Empty where it can not be used. */
    synchronized Optional<Version> get(PublishedVersion wanted) {
        @Nullable Version known = kept.get(key(wanted));
        if (known != null) {
            return Optional.of(known);
        }
        if (loader.load(wanted) instanceof Loaded.Usable usable) {
            keep(usable.version());
            return Optional.of(usable.version());
        }
        return Optional.empty();
    }

    /** Keeps a version that is compiled: who asks for it next need not wait. */
    synchronized void keep(Version version) {
        kept.put(key(version.published()), version);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private static String key(PublishedVersion version) {
        return version.ruleSet() + "/" + version.number();
    }
}
