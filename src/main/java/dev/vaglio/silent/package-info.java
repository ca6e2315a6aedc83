/** Leads that nobody sends: decided again when time or a publication may have changed the answer. */
@NullMarked
package dev.vaglio.silent;

import org.jspecify.annotations.NullMarked;
