package dev.vaglio.change;

import java.util.List;

/** What somebody asks for: a draft at the revision that they saw, and why. */
record Submission(String draft, long revision, String title, String reason, List<Acceptance> accepted) {}
