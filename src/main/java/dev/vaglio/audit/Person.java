package dev.vaglio.audit;

import org.jspecify.annotations.Nullable;

/** Whom a decision is about, as far as it is known: the caller's id of the lead and the contact's e-mail. */
public record Person(@Nullable String leadId, @Nullable String email) {
    public static final Person UNKNOWN = new Person(null, null);
}
