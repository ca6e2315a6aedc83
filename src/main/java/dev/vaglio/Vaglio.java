package dev.vaglio;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The one entry point: without a command the jar serves. */
@QuarkusMain
public final class Vaglio {
    private Vaglio() {}

    public static void main(String... args) {
        Quarkus.run(args);
    }
}
