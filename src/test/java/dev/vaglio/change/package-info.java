@org.jspecify.annotations.NullMarked
package dev.vaglio.change;
