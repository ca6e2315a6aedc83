package dev.vaglio.pipeline;

import dev.vaglio.audit.StageSum;
import dev.vaglio.ruleset.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums by stage as a tree: {@code ruleSet}, {@code currency}, {@code stages} in the order of the pipeline, those it does
 * not know last, and {@code total}.
 *
 * @param order the stages of the pipeline
 * @param open those of them that a lead moves on from
 * @param currency of the amounts; null where the rules name none
 */
record PipelineView(
        String ruleSet,
        List<String> order,
        List<String> open,
        @Nullable String currency) {
    private static final int DECIMALS = 4;

    static PipelineView of(Version rules) {
        return new PipelineView(
                rules.name(),
                rules.stages(),
                rules.openStages(),
                rules.currency().orElse(null));
    }

    Map<String, @Nullable Object> tree(List<StageSum> sums) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("ruleSet", ruleSet);
        tree.put("currency", currency);
        tree.put("stages", stages(sums));
        tree.put("total", summed(sums));
        return tree;
    }

    private List<Map<String, @Nullable Object>> stages(List<StageSum> sums) {
        Set<@Nullable String> names = new LinkedHashSet<>(order);
        sums.forEach(sum -> names.add(sum.stage()));
        List<Map<String, @Nullable Object>> stages = new ArrayList<>();
        for (String name : names) {
            List<StageSum> of = sums.stream()
                    .filter(sum -> Objects.equals(sum.stage(), name))
                    .toList();
            if (!of.isEmpty()) {
                Map<String, @Nullable Object> stage = summed(of);
                stage.put("stage", name);
                stage.put("open", name != null && open.contains(name));
                stages.add(stage);
            }
        }
        return stages;
    }

    private static Map<String, @Nullable Object> summed(List<StageSum> sums) {
        long leads = sums.stream().mapToLong(StageSum::leads).sum();
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("leads", leads);
        tree.put("amount", amount(sums));
        tree.put("withAmount", sums.stream().mapToLong(StageSum::withAmount).sum());
        Map<String, List<StageSum>> byStall = new LinkedHashMap<>();
        for (StageSum sum : sums) {
            if (sum.stall() != null) {
                byStall.computeIfAbsent(sum.stall(), stall -> new ArrayList<>()).add(sum);
            }
        }
        Map<String, Object> stalls = new TreeMap<>();
        byStall.forEach((stall, of) -> stalls.put(stall, stalled(of, leads)));
        tree.put("stall", stalls);
        return tree;
    }

    /** Leads with the same stall alert, and their share of all. */
    private static Map<String, Object> stalled(List<StageSum> sums, long all) {
        long leads = sums.stream().mapToLong(StageSum::leads).sum();
        return Map.of(
                "leads",
                leads,
                "amount",
                amount(sums),
                "share",
                BigDecimal.valueOf(leads).divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal amount(List<StageSum> sums) {
        return sums.stream().map(StageSum::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
