/** Rule sets as people keep them: bundles with their cases and texts, and the versions that were published. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.ruleset;
