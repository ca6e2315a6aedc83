/** Proofs of rule sets: the cases and texts that ship, bundles, versions. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.ruleset;
