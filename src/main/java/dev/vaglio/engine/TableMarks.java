package dev.vaglio.engine;

import dev.vaglio.engine.DecisionTable.Given;
import dev.vaglio.engine.DecisionTable.Trend;
import dev.vaglio.engine.Findings.Place;
import java.util.Locale;

/** What Vaglio's own attributes say of a table and its columns. */
final class TableMarks {
    private static final String JOINT = "{" + DecisionTable.NAMESPACE + "}joint";
    private static final String GIVEN = "{" + DecisionTable.NAMESPACE + "}given";
    private static final String TOGETHER = "{" + DecisionTable.NAMESPACE + "}together";
    private static final String MONOTONE = "{" + DecisionTable.NAMESPACE + "}monotone";

    private final Findings findings;
    private final Place place;

    TableMarks(Findings findings, Place place) {
        this.findings = findings;
        this.place = place;
    }

    boolean joint(XmlElement table) {
        String joint = table.attribute(JOINT, "false");
        if (!joint.equals("true") && !joint.equals("false")) {
            findings.error("unknown-mark", place, "joint is true or false");
        }
        return joint.equals("true");
    }

    Given given(XmlElement input, String column) {
        String values = input.attribute(GIVEN, Given.ANYTHING.values());
        boolean known = values.equals(Given.ANYTHING.values())
                || CellTests.apart(values).isPresent();
        if (!known) {
            findings.error("unknown-mark", place.column(column), "given is a list of values, comparisons and ranges");
        }
        return new Given(known ? values : Given.ANYTHING.values(), input.attribute(TOGETHER, ""));
    }

    Trend trend(XmlElement input, String column) {
        String trend = input.attribute(MONOTONE, "");
        if (trend.isEmpty()) {
            return Trend.NONE;
        }
        for (Trend known : Trend.values()) {
            if (known != Trend.NONE && known.name().toLowerCase(Locale.ROOT).equals(trend)) {
                return known;
            }
        }
        findings.error("unknown-mark", place.column(column), "monotone is rising or falling");
        return Trend.NONE;
    }
}
