/** Proofs of what a draft may not take from callers unsaid. */
package dev.vaglio.contract;
