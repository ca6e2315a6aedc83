package dev.vaglio.ruleset;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSetSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets that decide. The live version of each is compiled and swapped as a whole; older ones are compiled when
 * somebody pins them, and a few of those are kept. What is not signed or does not compile never replaces what does.
 */
@Singleton
public class RuleSets {
    private final RuleSetStore store;
    private final Signatures signatures;
    private final LiveVersions newest;
    private final PinnedVersions pinned;
    private volatile Map<String, Version> live = Map.of();

    public RuleSets(RuleSetStore store, Signatures signatures) {
        VersionLoader loader = new VersionLoader(store, signatures);
        this.store = store;
        this.signatures = signatures;
        this.newest = new LiveVersions(loader);
        this.pinned = new PinnedVersions(loader);
    }

    /** Names of all rule sets with a live version, sorted. */
    public Set<String> names() {
        return live.keySet();
    }

    public Optional<Version> live(String name) {
        return Optional.ofNullable(live.get(name));
    }

    /** Versions that are newer than the live ones and that this process refuses, by rule set. */
    public Collection<RefusedVersion> refused() {
        return newest.refused();
    }

    /**
     * Finds a version to decide with; {@code number} null is the live one.
     *
     * @throws RuleSetsUnavailable if an older version is asked for and the database is away
     */
    public Lookup find(String name, @Nullable Integer number) {
        Version now = live.get(name);
        if (now == null) {
            return new Lookup.UnknownRuleSet(names());
        }
        if (number == null || number == now.number()) {
            return new Lookup.Found(now);
        }
        Optional<PublishedVersion> wanted = store.version(name, number);
        if (wanted.isEmpty()) {
            return new Lookup.UnknownVersion(now.number());
        }
        return wanted.get().retiredAt() == null ? pin(wanted.get(), now.number()) : new Lookup.Retired(now.number());
    }

    /** Finds a version to run an old decision again: as {@link #find}, retired ones too. */
    public Lookup findEver(String name, int number) {
        Lookup found = find(name, number);
        return found instanceof Lookup.Retired gone
                ? store.version(name, number)
                        .map(version -> pin(version, gone.live()))
                        .orElse(gone)
                : found;
    }

    /** All versions of a rule set by number, with those that are retired; empty where it is not known. */
    public List<PublishedVersion> versions(String name) {
        return store.versions(name);
    }

    /** Why nothing vouches for a version and its files, for people; empty where its signature holds. */
    Optional<String> against(PublishedVersion version, RuleSetSource files) {
        return signatures
                .against(version)
                .or(() -> files.hash().equals(version.hash())
                        ? Optional.empty()
                        : Optional.of("its files are not those that were signed"));
    }

    /** Reads which versions are live at a moment and swaps them in. */
    public void refresh(Instant now) {
        refresh(now, name -> true);
    }

    /** The same for one rule set, so that it need not wait for the others to be compiled. */
    void refresh(Instant now, String name) {
        refresh(now, name::equals);
    }

    private synchronized void refresh(Instant now, Predicate<String> wanted) {
        Map<String, Version> next = new TreeMap<>(live);
        LiveVersions.candidates(store.versions(), now).forEach((name, newestFirst) -> {
            if (wanted.test(name)) {
                newest.of(newestFirst, live.get(name)).ifPresent(version -> replace(next, version));
            }
        });
        live = next;
    }

    private void replace(Map<String, Version> next, Version version) {
        Version before = next.put(version.name(), version);
        if (before != null && before != version) {
            pinned.keep(before);
        }
    }

    /** Checks apart what is to be published: only DRL of a release, and every check of the compiler and the pipeline. */
    public Compilation check(RuleSetSource source) {
        List<Diagnostic> foreign = ReleasedDrl.foreignIn(source);
        return foreign.isEmpty() ? ShippedRuleSet.get().check(source) : new Compilation.Rejected(foreign);
    }

    /** Decides about nobody with each live version, so that the first lead does not wait for what is compiled on use. */
    public void warm() {
        live.values().forEach(version -> {
            version.ruleSet().decide(Map.of(), Instant.EPOCH);
            version.texts();
        });
    }

    /** Checks apart and publishes as the next version, live here at its time; what stands against it is told otherwise. */
    public Compilation publish(Publication publication) {
        Compilation compilation = check(publication.source());
        if (compilation instanceof Compilation.Compiled) {
            PublishedVersion published = store.publish(publication);
            refresh(published.publishedAt(), published.ruleSet());
        }
        return compilation;
    }

    private Lookup pin(PublishedVersion version, int liveNumber) {
        return pinned.get(version).<Lookup>map(Lookup.Found::new).orElse(new Lookup.Unusable(liveNumber));
    }
}
