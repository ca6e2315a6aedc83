package dev.vaglio.contract;

import dev.vaglio.audit.RecentDecision;
import dev.vaglio.check.Finding;
import dev.vaglio.check.Finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a caller may rely on, and that a draft does not keep.
 *
 * @param place the path of a fact, or of a field of the answer, without indexes; the column of a value of the answer
 * @param value the value of an enumeration, or of an answer; null for the others
 * @param table where a value of an answer comes from; null for the others
 * @param detail what the draft says instead, for people
 */
record Break(
        Kind kind,
        String file,
        String place,
        @Nullable String value,
        @Nullable String table,
        String detail) {
    enum Kind {
        FACT_GONE("contract-fact-gone", "was sent", "by"),
        FACT_TYPE("contract-fact-type", "was sent", "by"),
        VALUE_GONE("contract-value-gone", "was sent", "by"),
        ANSWER_GONE("contract-answer-gone", "was answered", "to"),
        ANSWER_TYPE("contract-answer-type", "was answered", "to"),
        ANSWER_VALUE_GONE("contract-answer-value-gone", "was answered", "to");

        private final String code;
        private final String happened;
        private final String towards;

        Kind(String code, String happened, String towards) {
            this.code = code;
            this.happened = happened;
            this.towards = towards;
        }
    }

    static Break ofFact(Kind kind, String file, String path, @Nullable String value, String detail) {
        return new Break(kind, file, path, value, null, detail);
    }

    static Break ofAnswer(Kind kind, String path, String detail) {
        return new Break(kind, "", path, null, null, detail);
    }

    static Break ofAnswer(String file, String table, String column, String value) {
        return new Break(Kind.ANSWER_VALUE_GONE, file, column, value, table, "no row of the draft gives it");
    }

    /** Whether the caller of a decision relied on it. */
    boolean concerns(RecentDecision decision) {
        return switch (kind) {
            case FACT_GONE, FACT_TYPE -> at(decision.facts(), place.split("\\."), 0, null);
            case VALUE_GONE -> at(decision.facts(), place.split("\\."), 0, value);
            case ANSWER_GONE, ANSWER_TYPE -> at(decision.outcome(), place.split("\\."), 0, null);
            case ANSWER_VALUE_GONE -> gives(decision.outcome());
        };
    }

    /** A warning at the fact's path as the row, or at the table and column of an answer's value. */
    Finding finding(Seen seen, String window) {
        String what = value == null ? place : kind == Kind.VALUE_GONE ? value + " of " + place : value + " of " + table;
        return new Finding(
                Severity.WARNING,
                kind.code,
                file,
                table,
                table == null ? place : null,
                table == null ? null : place,
                what + " " + kind.happened + " in " + seen.decisions() + " of " + window + ", " + kind.towards + " "
                        + (seen.callers() == 1 ? "one caller" : seen.callers() + " callers") + ", last at "
                        + seen.last() + "; " + detail,
                List.of());
    }

    /** Whether something known stands there, and is the value where one is asked for. */
    private static boolean at(@Nullable Object tree, String[] keys, int depth, @Nullable String wanted) {
        if (tree instanceof List<?> items) {
            return items.stream().anyMatch(item -> at(item, keys, depth, wanted));
        }
        if (depth == keys.length) {
            return tree != null && (wanted == null || wanted.equals(tree));
        }
        return tree instanceof Map<?, ?> map && at(map.get(keys[depth]), keys, depth + 1, wanted);
    }

    private boolean gives(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(this::gives);
        }
        return tree instanceof List<?> items ? items.stream().anyMatch(this::gives) : Objects.equals(tree, value);
    }
}
