package dev.vaglio.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** Shorthand for reading and for what came of it. */
final class Intakes {
    private Intakes() {}

    static Intake read(String json) {
        return SampleFacts.reader().read(json.getBytes(StandardCharsets.UTF_8), false);
    }

    static Intake.Accepted accepted(Intake intake) {
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return (Intake.Accepted) intake;
    }

    static Intake.Refused refused(Intake intake) {
        assertThat(intake).isInstanceOf(Intake.Refused.class);
        return (Intake.Refused) intake;
    }

    static String canonical(Intake intake) {
        return new String(accepted(intake).facts().canonical(), StandardCharsets.UTF_8);
    }
}
