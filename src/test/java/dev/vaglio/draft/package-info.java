@NullMarked
package dev.vaglio.draft;

import org.jspecify.annotations.NullMarked;
