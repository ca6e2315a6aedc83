package dev.vaglio.change;

import java.time.Instant;
import java.util.Set;

/**
 * Somebody agrees with a draft at one revision.
 *
 * @param teams that they spoke for
 */
record Approval(long revision, String who, Set<String> teams, Instant at, String comment) {}
