/** What stores share: transactions. */
@NullMarked
package dev.vaglio.database;

import org.jspecify.annotations.NullMarked;
