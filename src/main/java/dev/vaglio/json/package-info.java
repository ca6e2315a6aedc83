/** JSON as Vaglio reads and writes it: strictly in, canonically out. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.json;
