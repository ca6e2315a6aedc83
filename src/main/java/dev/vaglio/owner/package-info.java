/** Who has a lead between calls, and whose turn is next (U2): one order for all replicas, kept in the database. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.owner;
