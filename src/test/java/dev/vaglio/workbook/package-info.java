@org.jspecify.annotations.NullMarked
package dev.vaglio.workbook;
