/** Proofs of what a spreadsheet opens. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.spreadsheet;
