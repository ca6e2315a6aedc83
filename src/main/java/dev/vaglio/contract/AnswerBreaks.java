package dev.vaglio.contract;

import dev.vaglio.contract.Break.Kind;
import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.Literal;
import dev.vaglio.engine.RuleSet;
import dev.vaglio.ruleset.Case;
import dev.vaglio.ruleset.Cases;
import dev.vaglio.ruleset.UnreadableBundle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What callers are answered now, and a draft does not answer any more. */
final class AnswerBreaks {
    /** Cases whose leads both decide, so that the fields of their answers can be compared. */
    private static final int CASES = 20;

    private static final Pattern RULE = Pattern.compile("<(?:[\\w-]+:)?rule\\b.*?</(?:[\\w-]+:)?rule>", Pattern.DOTALL);

    private static final Case NOBODY = new Case(
            "",
            "nobody",
            Cases.DEFAULT_AS_OF,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            null,
            null);

    private final RuleSet base;
    private final RuleSet draft;

    AnswerBreaks(RuleSet base, RuleSet draft) {
        this.base = base;
        this.draft = draft;
    }

    List<Break> all() {
        List<Break> breaks = new ArrayList<>(withoutRows(base).equals(withoutRows(draft)) ? List.of() : fields());
        Set<Object> given = new HashSet<>();
        draft.tables().forEach(table -> texts(table).forEach((column, values) -> given.addAll(values)));
        // which rows counted is told by id, and rows come and go
        base.tables().forEach(table -> table.rows().forEach(row -> given.add(row.id())));
        for (DecisionTable table : base.tables()) {
            texts(table)
                    .forEach((column, values) -> values.stream()
                            .filter(value -> !given.contains(value))
                            .forEach(value -> breaks.add(Break.ofAnswer(table.file(), table.id(), column, value))));
        }
        return breaks;
    }

    /** What shapes an answer: the logic without the rows of its tables, which give values and no fields. */
    private static Map<String, String> withoutRows(RuleSet ruleSet) {
        Map<String, String> logic = new TreeMap<>();
        ruleSet.source().files().forEach((path, text) -> {
            if (path.endsWith(".dmn")) {
                logic.put(path, RULE.matcher(text).replaceAll(""));
            } else if (path.endsWith(".drl")) {
                logic.put(path, text);
            }
        });
        return logic;
    }

    private List<Break> fields() {
        List<Case> cases = cases();
        AnswerFields now = AnswerFields.of(base, cases);
        AnswerFields next = AnswerFields.of(draft, cases);
        List<Break> breaks = new ArrayList<>();
        for (String path : now.paths()) {
            Set<String> was = now.kinds(path);
            Set<String> is = next.kinds(path);
            if (next.lacks(path)) {
                breaks.add(Break.ofAnswer(Kind.ANSWER_GONE, path, "the answers of the draft have no such field"));
            } else if (!was.isEmpty() && !is.isEmpty() && Collections.disjoint(was, is)) {
                breaks.add(Break.ofAnswer(
                        Kind.ANSWER_TYPE,
                        path,
                        "it is " + String.join(" or ", was) + ", and " + String.join(" or ", is) + " in the draft"));
            }
        }
        return breaks;
    }

    /** Some of the base's own, from all its files, and a lead of whom nothing is known. */
    private List<Case> cases() {
        List<Case> all = new ArrayList<>(List.of(NOBODY));
        try {
            List<Case> own = Cases.of(base.source()).stream()
                    .filter(one -> one.service() == null)
                    .toList();
            int step = Math.max(1, own.size() / CASES);
            for (int i = 0; i < own.size(); i += step) {
                all.add(own.get(i));
            }
        } catch (UnreadableBundle unreadable) {
            // the fields of the answer about nobody are compared alone
        }
        return all;
    }

    /** The texts that each output column of a table gives. */
    private static Map<String, Set<String>> texts(DecisionTable table) {
        Map<String, Set<String>> texts = new TreeMap<>();
        for (DecisionTable.Row row : table.rows()) {
            for (int i = 0; i < row.outputs().size(); i++) {
                if (Literal.of(row.outputs().get(i)).map(Literal::value).orElse(null) instanceof String text) {
                    texts.computeIfAbsent(table.outputs().get(i).id(), none -> new TreeSet<>())
                            .add(text);
                }
            }
        }
        return texts;
    }
}
