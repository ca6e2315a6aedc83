package dev.vaglio.ruleset;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets that decide. The live version of each is compiled and swapped as a whole; older ones are compiled when
 * somebody pins them, and a few of those are kept. What does not compile never replaces what does.
 */
@Singleton
public class RuleSets {
    private static final Logger LOG = Logger.getLogger(RuleSets.class);
    private static final int KEPT = 4;

    private final RuleSetStore store;
    private final ShippedRuleSet rules = ShippedRuleSet.get();
    private final Map<String, Version> pinned = new LinkedHashMap<>(KEPT, 0.75f, true);
    private volatile Map<String, Version> live = Map.of();

    public RuleSets(RuleSetStore store) {
        this.store = store;
    }

    /** Names of all rule sets with a live version, sorted. */
    public Set<String> names() {
        return live.keySet();
    }

    public Optional<Version> live(String name) {
        return Optional.ofNullable(live.get(name));
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
        for (PublishedVersion version : latest(now).values()) {
            if (!wanted.test(version.ruleSet())) {
                continue;
            }
            Version current = next.get(version.ruleSet());
            if (current == null || current.number() != version.number()) {
                compile(version).ifPresent(compiled -> next.put(compiled.name(), compiled));
            }
        }
        live = next;
    }

    /** Compiles what is to be published apart, with every check there is. */
    Compilation check(RuleSetSource source) {
        return rules.check(source);
    }

    /** Decides about nobody with each live version, so that the first lead does not wait for what is compiled on use. */
    public void warm() {
        live.values().forEach(version -> {
            version.ruleSet().decide(Map.of(), Instant.EPOCH);
            version.texts();
        });
    }

    /** Compiles apart and publishes as the next version, live at once; what stands against it is told otherwise. */
    public synchronized Compilation publish(RuleSetSource source, Instant now, String author, String reason) {
        Compilation compilation = check(source);
        if (compilation instanceof Compilation.Compiled) {
            store.publish(source, now, author, reason);
            refresh(now, source.name());
        }
        return compilation;
    }

    private Map<String, PublishedVersion> latest(Instant now) {
        Map<String, PublishedVersion> latest = new TreeMap<>();
        store.versions().stream()
                .filter(version ->
                        version.retiredAt() == null && !version.effectiveFrom().isAfter(now))
                .sorted(Comparator.comparing(PublishedVersion::number))
                .forEach(version -> latest.put(version.ruleSet(), version));
        return latest;
    }

    private Lookup pin(PublishedVersion version, int liveNumber) {
        String key = version.ruleSet() + "/" + version.number();
        synchronized (pinned) {
            Version kept = pinned.get(key);
            if (kept != null) {
                return new Lookup.Found(kept);
            }
            Optional<Version> compiled = compile(version);
            compiled.ifPresent(fresh -> keep(key, fresh));
            return compiled.<Lookup>map(Lookup.Found::new).orElse(new Lookup.Unusable(liveNumber));
        }
    }

    private void keep(String key, Version version) {
        pinned.put(key, version);
        if (pinned.size() > KEPT) {
            pinned.remove(pinned.keySet().iterator().next());
        }
    }

    private Optional<Version> compile(PublishedVersion version) {
        Compilation compilation =
                rules.load(version.ruleSet(), version.hash(), () -> store.bundle(version.ruleSet(), version.number()));
        if (compilation instanceof Compilation.Compiled compiled) {
            RuleSet ruleSet = compiled.ruleSet();
            return Optional.of(new Version(version, ruleSet));
        }
        LOG.errorf(
                "Version %d of rule set %s does not compile: %s",
                version.number(), version.ruleSet(), compilation.diagnostics());
        return Optional.empty();
    }
}
