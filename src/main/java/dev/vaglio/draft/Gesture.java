package dev.vaglio.draft;

import org.jspecify.annotations.Nullable;

/** Who changes a draft, what revision they saw, and why; a reason may be left out. */
record Gesture(int revision, String author, @Nullable String reason) {}
