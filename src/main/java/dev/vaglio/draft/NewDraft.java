package dev.vaglio.draft;

import java.util.UUID;

/** A draft that is to begin. */
record NewDraft(UUID id, String ruleSet, int base, String title, String author, String reason) {}
