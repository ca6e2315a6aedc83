package dev.vaglio.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Leads whose current decisions have a score in the same range and the same outcome.
 *
 * @param from where the range begins; null for leads that are not scored
 * @param band empty where the outcome does not say, as are verdict and stall
 */
public record ScoreCount(@Nullable BigDecimal from, String band, String verdict, String stall, long leads) {}
