/** The command line: decides, checks, runs cases and shows tables without a server and without a database. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.cli;
