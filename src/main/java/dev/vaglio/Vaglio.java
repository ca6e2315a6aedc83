package dev.vaglio;

import dev.vaglio.cli.Cli;
import dev.vaglio.embedded.CannotStart;
import dev.vaglio.ruleset.ShippedRuleSet;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The one entry point: with arguments a command, without any the service. */
@QuarkusMain
public final class Vaglio {
    Vaglio() {}

    public static void main(String... args) {
        if (args.length > 0) {
            System.exit(Cli.run(args));
        }
        ShippedRuleSet.begin();
        try {
            Foundation.lay();
        } catch (CannotStart reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
        Quarkus.run(Service.class);
    }
}
