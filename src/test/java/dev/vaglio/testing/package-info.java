/** What tests of several features share. */
package dev.vaglio.testing;
