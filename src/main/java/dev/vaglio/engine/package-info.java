/**
 * The rule engine as a library: sources in, decisions out; no HTTP, no database, no clock. The rule libraries below it
 * write facts to their logs, which are people's data: whoever embeds it turns off {@code org.kie} and {@code org.drools}.
 */
@org.jspecify.annotations.NullMarked
package dev.vaglio.engine;
