/** Vaglio decides what to do with a sales lead, out of tables that sales ops own. */
@org.jspecify.annotations.NullMarked
package dev.vaglio;
