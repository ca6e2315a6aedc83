/** What leaves as a file that a spreadsheet opens. */
@NullMarked
package dev.vaglio.spreadsheet;

import org.jspecify.annotations.NullMarked;
