package dev.vaglio.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, true",
        "2026-03-02T08:59:59, false",
        "2026-03-06T18:00, false",
        "2026-03-07T10:00, true",
        "2026-03-07T12:30, false",
        "2026-03-08T10:00, false"
    })
    void hours_hold_from_the_minute_they_open_until_they_close(String moment, boolean works) {
        WorkingHours hours = WorkingHours.parse("mon-fri 09:00-18:00, sat 09:00-12:30");

        assertThat(hours.holds(ZonedDateTime.parse(moment + "+01:00[Europe/Rome]")))
                .isEqualTo(works);
    }

    @Test
    void a_span_may_go_around_the_end_of_the_week() {
        WorkingHours hours = WorkingHours.parse("sat-mon 09:00-18:00");

        assertThat(hours.holds(ZonedDateTime.parse("2026-03-08T10:00+01:00[Europe/Rome]")))
                .isTrue();
        assertThat(hours.holds(ZonedDateTime.parse("2026-03-10T10:00+01:00[Europe/Rome]")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mon",
                "mon 9-18",
                "mon 18:00-09:00",
                "may 09:00-18:00",
                "mon 09:00-25:00",
                "mon 09:00-18:00,"
            })
    void what_are_no_hours_is_refused(String text) {
        assertThatThrownBy(() -> WorkingHours.parse(text)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-03, 2026-03-01T23:00:00Z, true",
        "2026-03-02, 2026-03-03, 2026-03-01T22:59:59Z, false",
        "2026-03-02, 2026-03-03, 2026-03-03T22:59:59Z, true",
        "2026-03-02, 2026-03-03, 2026-03-03T23:00:00Z, false",
        "2026-03-02T12:00:00Z, , 2026-03-02T11:59:59Z, false",
        "2026-03-02T12:00:00Z, , 2099-01-01T00:00:00Z, true",
        "2026-03-02, 2026-03-02T12:00:00Z, 2026-03-02T12:00:00Z, false"
    })
    void a_day_is_a_whole_day_of_the_rules_and_a_time_is_a_time(String from, String to, String moment, boolean away) {
        assertThat(new Period(from, to).holds(Instant.parse(moment), ROME)).isEqualTo(away);
    }
}
