package dev.vaglio.workbench;

import dev.vaglio.process.Person;
import dev.vaglio.workbench.ShownPages.Shown;
import dev.vaglio.workbench.Workbench.Started;
import java.util.List;

/** The pages of the log's decisions. */
final class DecisionPages {
    private DecisionPages() {}

    static List<Shown> of(Started workbench) {
        DecidedLead lead = DecidedLead.of(workbench);
        Person auditor = workbench.person("auditor");
        String one = "/decisions/" + lead.second();
        return List.of(
                new Shown("decisions", "/decisions", auditor),
                new Shown("decisions-found", "/decisions?leadId=" + lead.id() + "&status=alive", auditor),
                new Shown("decisions-none", "/decisions?leadId=nobody", auditor),
                new Shown("decision", one, auditor),
                new Shown("decision-facts", one + "?show=facts", auditor),
                new Shown("decision-measures", one + "?show=measures", auditor),
                new Shown("decision-tables", one + "?show=tables", auditor),
                new Shown("decision-history", one + "?show=history", auditor),
                new Shown("decision-json", one + "?show=json", auditor),
                new Shown("decision-missing", "/decisions/00000000-0000-7000-8000-000000000000", auditor),
                new Shown(
                        "decisions-compared", "/decisions/compare?a=" + lead.first() + "&b=" + lead.second(), auditor),
                new Shown("decisions-compare-none", "/decisions/compare", auditor));
    }
}
