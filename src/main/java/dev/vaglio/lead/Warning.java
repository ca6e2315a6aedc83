package dev.vaglio.lead;

import org.jspecify.annotations.Nullable;

/**
 * One thing in a lead that was not understood and is decided as unknown. Codes: {@code unknown_value} (with the value,
 * cut to a length), {@code unknown_field}, {@code undeclared_custom}, {@code too_many_activities} and
 * {@code after_as_of} (with the count of activities left out), {@code more_warnings} (with the count not shown).
 */
public record Warning(
        String code,
        String pointer,
        @Nullable String value,
        @Nullable Integer count) {}
