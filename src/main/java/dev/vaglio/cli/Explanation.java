package dev.vaglio.cli;

import dev.vaglio.decision.DecisionDocument;
import dev.vaglio.decision.Words;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains one decision to a person: what is decided, by which rows, and what would change it. */
final class Explanation {
    private final PrintStream out;
    private final Words words;

    Explanation(PrintStream out, Words words) {
        this.out = out;
        this.words = words;
    }

    void of(Line line) {
        DecisionDocument decision = line.decision();
        Problem problem = line.problem();
        if (decision != null) {
            out.println((line.leadId() == null ? "Lead" : line.leadId()) + " as of " + decision.asOf());
            decided(decision.tree(words));
        } else if (problem != null) {
            refused(problem);
        }
    }

    private void refused(Problem problem) {
        out.println(problem.type().title() + ". " + problem.detail());
        for (Fault fault : problem.errors()) {
            String allowed = fault.allowed().isEmpty() ? "" : " Allowed: " + String.join(", ", fault.allowed());
            out.println("  " + fault.pointer() + ": " + fault.detail() + allowed);
        }
    }

    private void decided(Map<String, @Nullable Object> tree) {
        field("Verdict", named(tree, "status", "verdict"));
        field("Band", named(tree, "bands", "band") + grade(tree));
        field("Stage", stage(tree));
        field("BANT", named(tree, "bant", "verdict"));
        field("Relationship", named(tree, "relationship", "kind"));
        field("Priority", named(tree, "priority", "class") + due(tree));
        field("Next", coded(At.value(tree, "nextStep", "nurture")));
        field("Nurture", nurture(tree));
        score(tree);
        section("Tasks", tree, List.of("nextStep", "tasks"), this::task);
        section("To tell", tree, List.of("nextStep", "notifications"), this::notice);
        section("Reasons", tree, List.of("status", "reasons"), this::coded);
        section("Missing for the next stage", tree, List.of("stage", "missingEvidence"), this::coded);
        section("Ask next", Map.of("questions", question(tree)), List.of("questions"), this::coded);
        section("Would help to know", tree, List.of("needs"), this::need);
        section("Would change it", tree, List.of("nearest"), this::near);
        section("Not understood", tree, List.of("warnings"), Explanation::warning);
        field("Next evaluation", At.text(tree, "nextEvaluationAt"));
    }

    private void score(Map<String, @Nullable Object> tree) {
        Object score = tree.get("score");
        if (Boolean.TRUE.equals(At.value(score, "notScored"))) {
            field("Score", "none: " + word("not_scored"));
            return;
        }
        field(
                "Score",
                At.text(score, "total") + " (fit " + At.text(score, "fit") + ", engagement "
                        + At.text(score, "engagement") + ", negative " + At.text(score, "negative") + ", unlimited "
                        + At.text(score, "unlimited") + ")");
        At.items(score, "contributions").forEach(this::contribution);
    }

    private void contribution(@Nullable Object one) {
        String because = At.items(one, "because")
                .map(seen -> words(At.text(seen, "input")) + " = " + At.text(seen, "value"))
                .collect(Collectors.joining(", "));
        String points = At.text(one, "points");
        out.printf(
                "  %6s  %s (%s)%s%n",
                points.startsWith("-") ? points : "+" + points,
                label(one),
                At.text(one, "row"),
                because.isEmpty() ? "" : ": " + because);
    }

    private void section(
            String title,
            Map<String, ? extends @Nullable Object> tree,
            List<String> path,
            java.util.function.Function<@Nullable Object, String> line) {
        List<String> lines =
                At.items(tree, path.toArray(String[]::new)).map(line::apply).toList();
        if (!lines.isEmpty()) {
            out.println(title);
            lines.forEach(text -> out.println("  " + text));
        }
    }

    private void field(String title, String text) {
        if (!text.isBlank()) {
            out.printf("%-16s %s%n", title, text);
        }
    }

    private String named(Map<String, @Nullable Object> tree, String part, String key) {
        String code = At.text(tree, part, key);
        String label = At.text(tree, part, "label");
        return word(code) + (label.isEmpty() ? "" : ": " + label);
    }

    private static String grade(Map<String, @Nullable Object> tree) {
        String grade = At.text(tree, "bands", "grade");
        return grade.isEmpty() ? "" : ", grade " + grade;
    }

    private static String due(Map<String, @Nullable Object> tree) {
        String due = At.text(tree, "priority", "dueAt");
        return due.isEmpty() ? "" : ", due " + due;
    }

    private String stage(Map<String, @Nullable Object> tree) {
        String current = At.text(tree, "stage", "current");
        String recommended = At.text(tree, "stage", "recommended");
        return current.equals(recommended) || current.isEmpty()
                ? word(recommended)
                : word(current) + " -> " + word(recommended);
    }

    private static List<@Nullable Object> question(Map<String, @Nullable Object> tree) {
        Object question = At.value(tree, "bant", "nextQuestion");
        return question == null ? List.of() : List.of(question);
    }

    private String coded(@Nullable Object one) {
        String text = At.text(one, "text");
        String code = At.text(one, "code");
        String row = At.text(one, "row");
        return (text.isEmpty() ? code : text) + (row.isEmpty() ? "" : " (" + row + ")");
    }

    private String nurture(Map<String, @Nullable Object> tree) {
        Object nurture = At.value(tree, "nextStep", "nurture");
        String at = At.text(nurture, "sendAt");
        Object because = At.value(nurture, "because");
        return because == null ? "" : label(because) + (at.isEmpty() ? "" : ", at " + at);
    }

    private String task(@Nullable Object one) {
        String due = At.text(one, "dueAt");
        String owner = At.text(one, "owner");
        return (owner.isEmpty() ? word(At.text(one, "to")) : owner) + ": " + coded(one)
                + (due.isEmpty() ? "" : ", due " + due);
    }

    private String notice(@Nullable Object one) {
        return word(At.text(one, "to")) + ": " + coded(one);
    }

    private String need(@Nullable Object one) {
        String tables = At.items(one, "tables").map(String::valueOf).collect(Collectors.joining(", "));
        return words("Facts." + At.text(one, "fact")) + " (" + tables + ")";
    }

    private String near(@Nullable Object one) {
        String input = At.text(one, "input");
        return words(input) + " " + At.text(one, "at") + " instead of " + At.text(one, "value") + ": "
                + At.text(one, "becomes") + " instead of " + At.text(one, "row");
    }

    private static String warning(@Nullable Object one) {
        String value = At.text(one, "value");
        return At.text(one, "code") + " " + At.text(one, "pointer") + (value.isEmpty() ? "" : ": " + value);
    }

    private String label(@Nullable Object one) {
        String label = At.text(one, "label");
        return label.isEmpty() ? At.text(one, "row") : label;
    }

    private String word(String code) {
        return code.isEmpty() ? "" : words(code);
    }

    private String words(String key) {
        String text = words.text(key, Map.of());
        return text == null ? key : text;
    }
}
