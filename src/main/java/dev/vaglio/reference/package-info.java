/** Reference data: roster, absences, holidays, customers and competitors, live without a publication and audited. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.reference;
