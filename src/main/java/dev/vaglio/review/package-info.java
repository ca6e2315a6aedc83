/** Reviewing the pipeline: how a team does it, and its agenda. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.review;
