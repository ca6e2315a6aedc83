/** Leads as they come in: JSON, NDJSON and CSV turned into typed facts, or refused with every fault at its place. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.lead;
