/** Holds a draft against what callers lately sent and received: nothing they rely on goes without somebody saying so. */
@NullMarked
package dev.vaglio.contract;

import org.jspecify.annotations.NullMarked;
