/** Deciding: one lead in, one logged decision out, found and run again later. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.decision;
