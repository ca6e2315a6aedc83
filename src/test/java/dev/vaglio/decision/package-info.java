/** Proofs of decisions: over HTTP on the running service with a real PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.decision;
