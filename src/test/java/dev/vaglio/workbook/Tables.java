package dev.vaglio.workbook;

import dev.vaglio.engine.Compilation;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.FactType;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.RuleSetCompiler;
import dev.vaglio.ruleset.Bundle;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small table with a column of each kind, and those that ship. */
final class Tables {
    static final Origin ORIGIN = Origin.version("lead", 3, "ab".repeat(32));

    private Tables() {}

    static DecisionTable fit() {
        return fit(
                row("fit.small", "Small software company", null, "\"software\"", "[1..49]", "-", "5"),
                row("fit.large", "Large company", "They pay late", "-", ">= 50", "true", "15"),
                row("fit.none", "Any other", null, "-", "-", "-", "0"));
    }

    static DecisionTable fit(Row... rows) {
        return new DecisionTable(
                "fit",
                "CompanyFit",
                "fit",
                "dmn/fit.dmn",
                HitPolicy.FIRST,
                List.of(
                        new Column(
                                "fit_in1",
                                "industry",
                                "Facts.company.industry",
                                new FactType.Text(List.of("software", "finance", "retail"))),
                        new Column("fit_in2", "employees", "Facts.company.employees", new FactType.Number(null, null)),
                        new Column("fit_in3", "known", "Facts.company.known", new FactType.Bool())),
                List.of(new Column("fit_out1", "points", "points", new FactType.Number(null, null))),
                List.of(rows));
    }

    static Row row(
            String id,
            String label,
            @Nullable String annotation,
            String industry,
            String employees,
            String known,
            String points) {
        return new Row(id, label, annotation, List.of(industry, employees, known), List.of(points));
    }

    static RuleSet shipped(String name) {
        return ((Compilation.Compiled)
                        new RuleSetCompiler().load(Bundle.folder(name, Path.of("target/classes/rulesets", name))))
                .ruleSet();
    }

    static byte[] workbook(DecisionTable... tables) {
        return new WorkbookWriter("en", (expression, label) -> label).write(ORIGIN, List.of(tables));
    }
}
