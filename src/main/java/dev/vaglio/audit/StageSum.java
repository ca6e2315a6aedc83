package dev.vaglio.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Leads of one stage with the same stall alert.
 *
 * @param stage null for leads without a stage
 * @param stall null where the rules know no stall
 * @param amount the sum of the amounts that are known
 * @param withAmount how many leads have one
 */
public record StageSum(
        @Nullable String stage, @Nullable String stall, long leads, BigDecimal amount, long withAmount) {}
