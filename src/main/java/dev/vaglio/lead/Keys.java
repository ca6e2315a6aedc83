package dev.vaglio.lead;

import java.util.HashSet;
import java.util.Set;

/** The keys of one object so far. */
final class Keys {
    private final Set<String> seen = new HashSet<>();
    private final Limits limits;
    private final Findings findings;
    private final Scalars scalars;
    private boolean full;

    Keys(Limits limits, Findings findings, Scalars scalars) {
        this.limits = limits;
        this.findings = findings;
        this.scalars = scalars;
    }

    /** False, with a fault, for a key that was there before, is no Unicode, or is one too many. */
    boolean isNew(String key, Pointer at) {
        if (full || seen.size() == limits.fields()) {
            return overflow(at);
        }
        if (!scalars.isSound(key, at, Integer.MAX_VALUE)) {
            return false;
        }
        if (!seen.add(key)) {
            findings.fault(at, "duplicate_key", "the key stands in its object twice", "each key once");
            return false;
        }
        return true;
    }

    private boolean overflow(Pointer at) {
        if (!full) {
            findings.fault(at, "too_many_fields", "the object is too large", "at most " + limits.fields() + " fields");
        }
        full = true;
        return false;
    }
}
