/** The rule engine as a library: sources in, decisions out; no HTTP, no database, no clock. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.engine;
