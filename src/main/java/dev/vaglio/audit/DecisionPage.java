package dev.vaglio.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Some decisions, newest first; {@code next} goes into {@link DecisionFilter#after}, null at the end. */
public record DecisionPage(
        List<DecisionHeader> decisions, @Nullable UUID next) {}
