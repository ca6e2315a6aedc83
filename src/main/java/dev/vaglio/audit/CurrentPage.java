package dev.vaglio.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some leads in the order they are to be worked in; {@code next} is after the last of them, null at the end. */
public record CurrentPage(
        List<CurrentDecision> decisions, @Nullable QueuePlace next) {}
