/** The PostgreSQL that comes with the service: unpacked, started, adopted and stopped in the home folder. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.embedded;
