package dev.vaglio.audit;

/**
 * Decisions of one day with the same outcome.
 *
 * @param day which of the days that were asked for, from 0
 * @param superseded a call before decided the lead as of a later time
 * @param band empty where the outcome does not say, as are verdict and stall
 */
public record OutcomeCount(
        int day, Kind kind, boolean superseded, String band, String verdict, String stall, long decisions) {}
