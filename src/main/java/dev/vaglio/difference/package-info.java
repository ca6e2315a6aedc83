/** What is otherwise in one version of a rule set than in another, and how two changes of the same version come together. */
@org.jspecify.annotations.NullMarked
package dev.vaglio.difference;
