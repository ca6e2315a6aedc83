/** Proofs of the command line, run in this process with captured streams. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.cli;
