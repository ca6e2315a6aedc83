package dev.vaglio.check;

import dev.vaglio.ruleset.CaseResult;
import java.util.List;

/**
 * How the cases of a content ended.
 *
 * @param results in the order of the cases, without their traces
 * @param findings errors at columns to which other values came than they declare
 */
public record CaseRun(List<CaseResult> results, List<Finding> findings) {
    /** Of a content without cases, or whose cases cannot be read. */
    public static final CaseRun NONE = new CaseRun(List.of(), List.of());

    public List<CaseResult> failing() {
        return results.stream().filter(result -> !result.holds()).toList();
    }
}
