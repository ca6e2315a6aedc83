package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetSource;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Versions that tests of other packages publish, signed with a key of the tests. */
public final class Published {
    private Published() {}

    public static RuleSetStore store(DataSource database) {
        return new RuleSetStore(database, Keys.OWN);
    }

    public static RuleSets on(DataSource database) {
        return new RuleSets(new RuleSetStore(database, Keys.OWN), Keys.OWN);
    }

    /** The shipped rules as the next version, live from a moment. */
    public static void shipped(DataSource database, Instant from) {
        new RuleSetStore(database, Keys.OWN)
                .publish(new Publication(
                        Bundle.shipped(), PublicationKind.SHIPPED, null, "test", List.of(), "test", from));
    }

    public static Publication publication(RuleSetSource source) {
        return Publication.shipped(source, "test", "test");
    }

    /** What people made of a version. */
    public static Publication edited(RuleSetSource source, int basedOn) {
        return new Publication(source, PublicationKind.PUBLISHED, basedOn, "test", List.of("other"), "test", null);
    }
}
