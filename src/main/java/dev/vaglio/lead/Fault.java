package dev.vaglio.lead;

import org.jspecify.annotations.Nullable;

/**
 * One thing that stands against a lead: where (JSON pointer), a stable code, what is wrong in words, what is allowed.
 * None of the texts holds a value that was sent.
 */
public record Fault(
        String pointer,
        String code,
        String detail,
        @Nullable String allowed) {}
