package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSet;
import dev.vaglio.engine.Trace;
import dev.vaglio.json.Json;
import dev.vaglio.lead.Intake;
import dev.vaglio.lead.LeadReader;
import dev.vaglio.lead.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the first case that fires a row saw in each input, in the evaluations in which the row counted. */
final class SeenValues {
    private final Map<String, List<Trace.TableEvaluation>> byRow = new HashMap<>();

    SeenValues(RuleSet ruleSet, Collection<Case> cases) {
        LeadReader reader = new LeadReader(ruleSet.facts(), Limits.standard());
        for (Case one : cases) {
            if (reader.read(Json.canonical(one.facts()), true) instanceof Intake.Accepted lead) {
                Trace trace = ruleSet.decide(lead.facts().tree(), one.asOf()).trace();
                one.fires().keySet().forEach(row -> byRow.computeIfAbsent(row, id -> counted(trace, id)));
            }
        }
    }

    Collection<@Nullable Object> of(String row, int column) {
        List<@Nullable Object> values = new ArrayList<>();
        byRow.getOrDefault(row, List.of())
                .forEach(evaluation -> values.add(evaluation.seen().get(column).value()));
        return values;
    }

    private static List<Trace.TableEvaluation> counted(Trace trace, String row) {
        return trace.tables().stream()
                .filter(table ->
                        table.counted().stream().anyMatch(hit -> hit.row().equals(row)))
                .toList();
    }
}
