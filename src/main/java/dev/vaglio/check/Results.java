package dev.vaglio.check;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.Literal;
import dev.vaglio.engine.Precedence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The number that a table gives where certain rows hold. */
final class Results {
    private final HitPolicy policy;
    private final List<BigDecimal> numbers;
    private final List<Integer> order;

    private Results(HitPolicy policy, List<BigDecimal> numbers, List<Integer> order) {
        this.policy = policy;
        this.numbers = numbers;
        this.order = order;
    }

    /** Of the first output; empty where some row gives no number there, or the policy a list. */
    static Optional<Results> of(DecisionTable table) {
        List<BigDecimal> numbers = table.rows().stream()
                .flatMap(row -> row.outputs().stream().limit(1))
                .flatMap(cell -> Literal.of(cell).stream())
                .flatMap(literal -> literal.value() instanceof BigDecimal number ? Stream.of(number) : Stream.empty())
                .toList();
        boolean one = switch (table.hitPolicy()) {
            case UNIQUE, ANY, FIRST, PRIORITY, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX -> true;
            default -> false;
        };
        return one && numbers.size() == table.rows().size()
                ? Precedence.of(table).map(order -> new Results(table.hitPolicy(), numbers, order))
                : Optional.empty();
    }

    /** Empty where none holds. */
    Optional<BigDecimal> of(BitSet rows) {
        List<BigDecimal> given = new ArrayList<>();
        order.stream().filter(rows::get).forEach(row -> given.add(numbers.get(row)));
        return switch (policy) {
            case COLLECT_SUM -> given.stream().reduce(BigDecimal::add);
            case COLLECT_MIN -> given.stream().min(Comparator.naturalOrder());
            case COLLECT_MAX -> given.stream().max(Comparator.naturalOrder());
            default -> given.stream().findFirst();
        };
    }
}
