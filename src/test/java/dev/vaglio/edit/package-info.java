@NullMarked
package dev.vaglio.edit;

import org.jspecify.annotations.NullMarked;
