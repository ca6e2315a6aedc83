/** Change requests: a draft is submitted, approved by others than its authors, published at once or in time, rolled back. */
@NullMarked
package dev.vaglio.change;

import org.jspecify.annotations.NullMarked;
