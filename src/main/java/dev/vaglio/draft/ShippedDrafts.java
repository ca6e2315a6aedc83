package dev.vaglio.draft;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.vaglio.difference.Conflict;
import dev.vaglio.difference.Merge;
import dev.vaglio.difference.Side;
import dev.vaglio.draft.Revision.Kind;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.ruleset.OtherRules;
import dev.vaglio.ruleset.PublicationKind;
import dev.vaglio.ruleset.PublishedVersion;
import dev.vaglio.ruleset.RuleSets;
import dev.vaglio.ruleset.Version;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft of the rules of a release that are others than before, once: what the release changed of the shipped
 * version that the live one descends from. Where that does not touch what was changed here, the draft is brought onto the
 * live version at once; otherwise it says where, and merging it is for people. Nothing of it is ever published by itself.
 */
@Singleton
class ShippedDrafts {
    private static final Logger LOG = Logger.getLogger(ShippedDrafts.class);
    private static final String AUTHOR = "vaglio";
    /** Conflicts that the reason names; merging tells all. */
    private static final int NAMED = 10;

    private final RuleSets ruleSets;
    private final DraftSources sources;
    private final ShippedDraftStore store;
    private final Merging merging;
    private final String release;

    ShippedDrafts(
            RuleSets ruleSets,
            DraftSources sources,
            ShippedDraftStore store,
            Merging merging,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.ruleSets = ruleSets;
        this.sources = sources;
        this.store = store;
        this.merging = merging;
        this.release = release;
    }

    void take(@ObservesAsync OtherRules other) {
        String name = other.shipped().name();
        try {
            bring(other.shipped())
                    .ifPresent(id ->
                            LOG.infof("The rules for %s that release %s ships are the draft %s", name, release, id));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The rules for %s that release %s ships did not become a draft", name, release);
        }
    }

    /** The draft; empty where the content is a version, or became a draft before. */
    Optional<UUID> bring(RuleSetSource shipped) {
        List<PublishedVersion> versions = ruleSets.versions(shipped.name());
        Set<String> before = store.hashes(shipped.name());
        Version live = ruleSets.live(shipped.name()).orElse(null);
        if (live == null
                || before.contains(shipped.hash())
                || versions.stream().anyMatch(version -> version.hash().equals(shipped.hash()))) {
            return Optional.empty();
        }
        int base = ancestor(versions, live.number(), before);
        RuleSetSource old = sources.base(shipped.name(), base);
        List<Conflict> conflicts = Merge.of(Side.of(old), Side.of(shipped), Side.of(live.ruleSet()), Map.of())
                .conflicts();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String reason = reason(base, live.number(), conflicts);
        NewDraft draft = new NewDraft(id, shipped.name(), base, "Rules of release " + release, AUTHOR, reason);
        if (!store.begin(draft, shipped.hash(), revision(old, shipped, reason))) {
            return Optional.empty();
        }
        if (conflicts.isEmpty() && base != live.number()) {
            merging.merge(id, new Gesture(1, AUTHOR, "Brought onto version " + live.number()), Map.of());
        }
        return Optional.of(id);
    }

    /** The newest version that a release brought, on the way back from the live one; version 1 where none is on it. */
    private static int ancestor(List<PublishedVersion> versions, int live, Set<String> shipped) {
        Map<Integer, PublishedVersion> byNumber = versions.stream()
                .collect(Collectors.toMap(PublishedVersion::number, Function.identity(), (one, other) -> one));
        PublishedVersion version = byNumber.get(live);
        while (version != null
                && version.kind() != PublicationKind.SHIPPED
                && !shipped.contains(version.hash())
                && version.basedOn() != null) {
            version = byNumber.get(version.basedOn());
        }
        return version == null ? 1 : version.number();
    }

    private static NewRevision revision(RuleSetSource old, RuleSetSource shipped, String reason) {
        Set<String> paths = new TreeSet<>(old.files().keySet());
        paths.addAll(shipped.files().keySet());
        Map<String, @Nullable String> files = new TreeMap<>();
        paths.stream()
                .filter(path ->
                        !Objects.equals(old.files().get(path), shipped.files().get(path)))
                .forEach(path -> files.put(path, shipped.files().get(path)));
        List<Map<String, @Nullable Object>> changes = files.keySet().stream()
                .map(path -> Editing.replaced(path, old.files().containsKey(path)))
                .toList();
        return new NewRevision(Kind.FILE, null, AUTHOR, reason, changes, files);
    }

    private String reason(int base, int live, List<Conflict> conflicts) {
        String changes = "What release " + release + " ships otherwise than version " + base + " did";
        if (conflicts.isEmpty()) {
            return changes + (base == live ? "." : ", on top of what was changed up to version " + live + ".");
        }
        return changes + ". Version " + live + " changed " + conflicts.size()
                + " of the same places; merge the draft and choose: "
                + conflicts.stream().limit(NAMED).map(Conflict::id).collect(Collectors.joining(", "))
                + (conflicts.size() > NAMED ? ", …" : ".");
    }
}
