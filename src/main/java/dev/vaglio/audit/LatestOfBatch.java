package dev.vaglio.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Of the entries of one commit, which may become the current decisions of their leads, and what becomes of the others. */
final class LatestOfBatch {
    private final List<PreparedEntry> entries;
    private final SortedMap<LeadKey, PreparedEntry> latest = new TreeMap<>();

    LatestOfBatch(List<PreparedEntry> entries) {
        this.entries = entries;
        for (PreparedEntry entry : entries) {
            LeadKey key = LeadKey.of(entry);
            if (key != null) {
                latest.merge(key, entry, LatestOfBatch::later);
            }
        }
    }

    /** One a lead: the call with the latest {@code asOf}, or else the first that was decided without one. */
    SortedMap<LeadKey, PreparedEntry> byLead() {
        return latest;
    }

    private static PreparedEntry later(PreparedEntry one, PreparedEntry next) {
        if (one.isFollowing() || next.isFollowing()) {
            return one.isFollowing() && !next.isFollowing() ? next : one;
        }
        return next.header().asOf().isBefore(one.header().asOf()) ? one : next;
    }

    /** Calls as of an earlier time than one before them; {@code advanced} as {@link LeadHeads#advance} gives it. */
    Set<UUID> superseded(Map<LeadKey, Optional<Instant>> advanced) {
        Map<LeadKey, Instant> reached = new HashMap<>();
        advanced.forEach((key, before) -> before.ifPresent(asOf -> reached.put(key, asOf)));
        Set<UUID> superseded = new HashSet<>();
        for (PreparedEntry entry : entries) {
            LeadKey key = LeadKey.of(entry);
            if (key != null && !entry.isFollowing()) {
                Instant asOf = entry.header().asOf();
                Instant furthest = reached.merge(key, asOf, (one, other) -> one.isBefore(other) ? other : one);
                if (!advanced.containsKey(key) || asOf.isBefore(furthest)) {
                    superseded.add(entry.decisionId());
                }
            }
        }
        return superseded;
    }

    /** The entries less those that followed a decision that is current no more. */
    List<PreparedEntry> logged(Map<LeadKey, Optional<Instant>> advanced) {
        return entries.stream()
                .filter(entry -> !entry.isFollowing() || !isOvertaken(entry, advanced))
                .toList();
    }

    private boolean isOvertaken(PreparedEntry entry, Map<LeadKey, Optional<Instant>> advanced) {
        LeadKey key = LeadKey.of(entry);
        return key != null && (latest.get(key) != entry || !advanced.containsKey(key));
    }
}
