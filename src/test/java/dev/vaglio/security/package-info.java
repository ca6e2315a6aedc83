/** Proofs of who may call: over HTTP on the running service. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.security;
