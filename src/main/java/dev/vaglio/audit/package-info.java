/** The decision log: every decision, appended before it is answered, readable again, and provably untouched. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.audit;
