/** Proofs of pipelines: over HTTP on the running service. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.pipeline;
