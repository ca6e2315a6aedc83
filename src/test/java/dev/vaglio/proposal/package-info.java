@org.jspecify.annotations.NullMarked
package dev.vaglio.proposal;
