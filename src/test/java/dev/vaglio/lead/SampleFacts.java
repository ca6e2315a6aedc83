package dev.vaglio.lead;

import dev.vaglio.engine.FactType;
import dev.vaglio.engine.FactType.Bool;
import dev.vaglio.engine.FactType.Date;
import dev.vaglio.engine.FactType.DateTime;
import dev.vaglio.engine.FactType.ListOf;
import dev.vaglio.engine.FactType.Structure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts as a rule set might declare them. */
final class SampleFacts {
    static final Structure FACTS = structure(
            "lead",
                    structure(
                            "id", text(),
                            "createdAt", new DateTime(),
                            "source", text("web_site", "organic_search", "paid_search", "chat", "reference", "other"),
                            "owner", text(),
                            "salesAccepted", new Bool()),
            "contact",
                    structure(
                            "email",
                            text(),
                            "country",
                            text(),
                            "city",
                            text(),
                            "age",
                            number(0, 130),
                            "jobTitle",
                            text(),
                            "seniority",
                            text("c_level", "vp", "manager"),
                            "consent",
                            structure("email", new Bool(), "tracking", new Bool())),
            "pipeline", structure("competitors", new ListOf(text()), "amount", new FactType.Number(null, null)),
            "bant", structure("budget", structure("answer", text("yes", "no", "unknown"), "date", new Date())),
            "activities",
                    new ListOf(structure(
                            "id",
                            text(),
                            "type",
                            text(),
                            "at",
                            new DateTime(),
                            "direction",
                            text("inbound", "outbound"),
                            "count",
                            number(0, 100000),
                            "lastAt",
                            new DateTime())),
            "custom", structure("occupation", text("working_professional", "student", "other")));

    private SampleFacts() {}

    static LeadReader reader() {
        return new LeadReader(FACTS, Limits.standard());
    }

    private static FactType text(String... allowed) {
        return new FactType.Text(List.of(allowed));
    }

    private static FactType number(int least, int most) {
        return new FactType.Number(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    static Structure structure(Object... namesAndTypes) {
        Map<String, FactType> components = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            components.put((String) namesAndTypes[i], (FactType) namesAndTypes[i + 1]);
        }
        return new Structure(components);
    }
}
