/** Edits of a model's decision tables, made in place in its XML. A library: it knows no server and no database. */
@NullMarked
package dev.vaglio.edit;

import org.jspecify.annotations.NullMarked;
