package dev.vaglio.lead;

import com.fasterxml.jackson.core.JsonParser;

/** Keeps account of the bytes of one lead, those of its activities apart. */
final class Allowance {
    /** What a parser may read ahead of its place. */
    private static final int READ_AHEAD = 16 * 1024;

    private final Limits limits;
    private final JsonParser json;
    private final GuardedInput input;
    private long start;
    private long activitiesStart;
    private long activities;

    Allowance(Limits limits, JsonParser json, GuardedInput input) {
        this.limits = limits;
        this.json = json;
        this.input = input;
    }

    void start() {
        start = json.currentTokenLocation().getByteOffset();
        input.allow(start + limits.leadBytes() + READ_AHEAD);
    }

    void activitiesStart() {
        activitiesStart = offset();
        input.allow(start + limits.totalBytes() + READ_AHEAD);
    }

    void activitiesEnd() {
        activities = offset() - activitiesStart;
        input.allow(start + Math.min(limits.totalBytes(), activities + limits.leadBytes()) + READ_AHEAD);
    }

    void end() throws GuardedInput.TooLarge {
        long total = offset() - start;
        if (total > limits.totalBytes() || total - activities > limits.leadBytes()) {
            throw new GuardedInput.TooLarge();
        }
        input.allow(offset() + READ_AHEAD + limits.leadBytes());
    }

    private long offset() {
        return json.currentLocation().getByteOffset();
    }
}
