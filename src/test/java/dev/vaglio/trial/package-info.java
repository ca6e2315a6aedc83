@NullMarked
package dev.vaglio.trial;

import org.jspecify.annotations.NullMarked;
