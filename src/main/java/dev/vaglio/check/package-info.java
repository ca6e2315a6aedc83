/** What is wrong, doubtful or worth knowing in the tables of a bundle, each at its cell, found without a server. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.check;
