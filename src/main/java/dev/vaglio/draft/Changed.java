package dev.vaglio.draft;

import dev.vaglio.engine.RuleSetSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A draft after a change.
 *
 * @param changes each {@code {edit, before}} or {@code {file, before}}
 */
record Changed(Draft draft, List<Map<String, @Nullable Object>> changes, RuleSetSource source) {}
