package dev.vaglio.ruleset;

import java.time.Instant;
import java.util.List;

/**
 * What can be told of all versions at little cost.
 *
 * @param at when, by the clock of the database
 * @param counts the same as long as no version began or ended and none was signed
 */
record Stamp(Instant at, List<Long> counts) {}
