/** What an operator may set, in one place. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.settings;
