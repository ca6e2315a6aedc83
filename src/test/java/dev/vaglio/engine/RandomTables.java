package dev.vaglio.engine;

import dev.vaglio.engine.DecisionTable.Column;
import dev.vaglio.engine.DecisionTable.HitPolicy;
import dev.vaglio.engine.DecisionTable.Row;
import dev.vaglio.engine.DecisionTable.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Small tables of all hit policies, with every value that their cells could tell apart. */
final class RandomTables {
    private static final int LARGEST = 4;
    private final Random random;
    private final boolean plain;

    RandomTables(Random random) {
        this(random, false);
    }

    /** @param plain whether a cell is one test of numbers, or some values without null, in columns without lists */
    RandomTables(Random random, boolean plain) {
        this.random = random;
        this.plain = plain;
    }

    /** What a column may hold and what stands in its cells. */
    private enum Kind {
        ENUMERATION(new FactType.Text(List.of("a", "b", "c")), Arrays.asList(null, "a", "b", "c")),
        BOOLEAN(new FactType.Bool(), Arrays.asList(null, true, false)),
        NUMBER(new FactType.Number(null, null), halves(-1, LARGEST + 1)),
        BOUNDED(new FactType.Number(BigDecimal.ZERO, BigDecimal.valueOf(LARGEST)), halves(0, LARGEST)),
        TEXT(new FactType.Text(List.of()), Arrays.asList(null, "p", "q", "pq", "other")),
        LIST(
                new FactType.ListOf(new FactType.Text(List.of())),
                Arrays.asList(null, List.of(), List.of("x"), List.of("y"), List.of("x", "y")));

        private final FactType type;
        private final List<@Nullable Object> values;

        Kind(FactType type, List<@Nullable Object> values) {
            this.type = type;
            this.values = values;
        }

        private static List<@Nullable Object> halves(int least, int most) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(null);
            for (int half = 2 * least; half <= 2 * most; half++) {
                values.add(BigDecimal.valueOf(half * 5L, 1));
            }
            return values;
        }
    }

    DecisionTable table() {
        List<Kind> kinds = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(column -> kind())
                .toList();
        HitPolicy policy = one(HitPolicy.values());
        boolean number = policy.name().startsWith("COLLECT_");
        List<Row> rows = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(row -> new Row(
                        "t." + row,
                        "Row",
                        null,
                        kinds.stream().map(this::cell).toList(),
                        List.of(number ? one("1", "2") : one("\"high\"", "\"low\"", "\"unlisted\""))))
                .toList();
        return new DecisionTable(
                "t",
                "t",
                "m",
                "dmn/m.dmn",
                policy,
                IntStream.range(0, kinds.size())
                        .mapToObj(at ->
                                new Column("in" + at, "In " + at, "V" + at, kinds.get(at).type, List.of(), Trend.NONE))
                        .toList(),
                List.of(new Column(
                        "out", "Out", "out", new FactType.Text(List.of()), List.of("high", "low"), Trend.NONE)),
                rows,
                random.nextInt(8) == 0 ? List.of(number ? "0" : "\"low\"") : List.of(),
                false,
                "t");
    }

    private Kind kind() {
        Kind kind = one(Kind.values());
        return plain && kind == Kind.LIST ? Kind.ENUMERATION : kind;
    }

    /** The values of a column that its type tells. */
    static List<@Nullable Object> values(Column column) {
        return Arrays.stream(Kind.values())
                .collect(Collectors.toMap(kind -> kind.type, kind -> kind.values))
                .getOrDefault(column.type(), List.of());
    }

    private String cell(Kind kind) {
        if (random.nextInt(4) == 0) {
            return "-";
        }
        return plain ? plain(kind) : any(kind);
    }

    private String plain(Kind kind) {
        return switch (kind) {
            case ENUMERATION -> one("\"a\"", "\"b\"", "\"c\"");
            case TEXT -> one("\"p\"", "\"q\"");
            case BOOLEAN -> one("true", "false");
            default -> number();
        };
    }

    private String any(Kind kind) {
        return switch (kind) {
            case ENUMERATION -> negated(several("\"a\"", "\"b\"", "\"c\"", "null"));
            case BOOLEAN -> several("true", "false", "null");
            case NUMBER, BOUNDED -> negated(several(number(), number(), "null"));
            case TEXT ->
                one("contains(?, \"p\")", "contains(?, \"q\")", "not(contains(?, \"p\"))", "\"p\", null", "\"q\"");
            case LIST ->
                one(
                        "list contains(?, \"x\")",
                        "list contains(?, \"y\")",
                        "not(list contains(?, \"x\"))",
                        "null",
                        "list contains(?, \"x\"), null");
        };
    }

    private String number() {
        int one = random.nextInt(LARGEST + 1);
        int other = Math.min(LARGEST, one + random.nextInt(3));
        if (plain && one == other) {
            return String.valueOf(one);
        }
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf(one);
            case 1 -> one("<", "<=", ">", ">=") + " " + (plain ? 1 + one % (LARGEST - 1) : one);
            default -> one("[", "(") + one + ".." + other + one("]", ")");
        };
    }

    private String several(String... of) {
        List<String> some =
                Arrays.stream(of).filter(each -> random.nextBoolean()).toList();
        return some.isEmpty() ? of[0] : String.join(", ", some);
    }

    private String negated(String cell) {
        return random.nextInt(5) == 0 ? "not(" + cell + ")" : cell;
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    /** Every combination of values, a variable each column. */
    static List<Map<String, @Nullable Object>> points(DecisionTable table) {
        List<Map<String, @Nullable Object>> points = new ArrayList<>(List.of(Map.of()));
        for (Column column : table.inputs()) {
            List<Map<String, @Nullable Object>> longer = new ArrayList<>();
            for (Map<String, @Nullable Object> point : points) {
                for (Object value : values(column)) {
                    Map<String, @Nullable Object> with = new java.util.HashMap<>(point);
                    with.put(column.expression(), value);
                    longer.add(with);
                }
            }
            points = longer;
        }
        return points;
    }
}
