/** The pages in a real browser, over the packaged service and its database. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.workbench;
