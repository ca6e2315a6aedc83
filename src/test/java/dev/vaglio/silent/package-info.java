/** Proofs of the deciding of silent leads: on a real database, with the clock of the test. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.silent;
