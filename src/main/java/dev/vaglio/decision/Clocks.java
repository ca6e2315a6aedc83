package dev.vaglio.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;

/** The time that decisions are made at where a caller gives none. */
final class Clocks {
    @Produces
    @ApplicationScoped
    InstantSource now() {
        return Clock.systemUTC();
    }
}
