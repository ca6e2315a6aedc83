/** Proposes a mapping for a CSV file that nobody has described: by the names of its columns and by what stands in them. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.proposal;
