/** Proofs of problem documents. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.problem;
