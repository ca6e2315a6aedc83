package dev.vaglio.security;

import org.jspecify.annotations.Nullable;

/**
 * Which acts are looked for; null does not narrow.
 *
 * @param before the number of an act: those before it
 * @param person who did it or whom it was done to: a user's name, or {@code key:} and the name of a key
 */
record ActFilter(
        @Nullable Long before,
        @Nullable String person,
        @Nullable String act) {}
