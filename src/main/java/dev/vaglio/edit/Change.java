package dev.vaglio.edit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edit that was made, and what stood there before.
 *
 * @param before {@code text}, {@code label} or {@code annotation} as the edit changed it; of a deleted row all of it; of
 *     a row that has moved the row it stood {@code after}; nothing for what was added
 */
public record Change(TableEdit edit, Map<String, @Nullable Object> before) {}
