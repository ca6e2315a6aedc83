package dev.vaglio.lead;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in one lead: faults and warnings in the order of the text, the first of each kept. */
final class Findings {
    private static final int FAULTS = 50;
    private static final int WARNINGS = 100;
    private static final int VALUE = 80;

    private final boolean strict;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private int moreWarnings;

    Findings(boolean strict) {
        this.strict = strict;
    }

    void fault(Pointer at, String code, String detail, @Nullable String allowed) {
        if (faults.size() < FAULTS) {
            faults.add(new Fault(at.toString(), code, detail, allowed));
        }
    }

    /** What the rule set does not know: a warning, or a fault where the sender wants it so. */
    void unknown(Pointer at, String code, @Nullable String value, String allowed) {
        if (strict) {
            fault(at, code, "not known to the rule set", allowed);
        } else if (warnings.size() < WARNINGS) {
            warnings.add(new Warning(code, at.toString(), value == null ? null : Texts.shown(value, VALUE), null));
        } else {
            moreWarnings++;
        }
    }

    void leftOut(Pointer at, String code, int count) {
        warnings.add(new Warning(code, at.toString(), null, count));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    List<Warning> warnings() {
        if (moreWarnings > 0) {
            leftOut(Pointer.ROOT, "more_warnings", moreWarnings);
            moreWarnings = 0;
        }
        return List.copyOf(warnings);
    }
}
