/** Refusals and failures as RFC 9457 problem documents, the same over HTTP and on the command line. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.problem;
