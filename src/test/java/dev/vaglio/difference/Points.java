package dev.vaglio.difference;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.FactType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table of points for job titles, and contents that hold it. */
final class Points {
    private static final FactType TEXT = new FactType.Text(List.of());

    private Points() {}

    static DecisionTable table(Row... rows) {
        return new DecisionTable(
                "title",
                "TitlePoints",
                "fit",
                "dmn/fit.dmn",
                HitPolicy.COLLECT_SUM,
                List.of(new Column("title_in1", "job title", "Facts.contact.jobTitle", TEXT)),
                List.of(new Column("title_out1", "points", "points", new FactType.Number(null, null))),
                Arrays.asList(rows));
    }

    static Row row(String id, String label, String title, String points) {
        return new Row(id, label, null, List.of(title), List.of(points));
    }

    static Side side(DecisionTable... tables) {
        return side(Map.of(), tables);
    }

    static Side side(Map<String, String> files, DecisionTable... tables) {
        return new Side(Arrays.asList(tables), new TreeMap<>(files));
    }
}
