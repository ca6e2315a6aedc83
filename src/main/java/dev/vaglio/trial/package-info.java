/** Trying a lead on a draft: what it would decide, beside what is decided now. */
@NullMarked
package dev.vaglio.trial;

import org.jspecify.annotations.NullMarked;
