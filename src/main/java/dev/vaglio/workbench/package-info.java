/** Serves the workbench: the pages in {@code src/main/webui}, under one address with the API. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.workbench;
