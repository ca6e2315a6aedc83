/** Decision tables as Excel workbooks and CSV, out and back in. */
@NullMarked
package dev.vaglio.workbook;

import org.jspecify.annotations.NullMarked;
