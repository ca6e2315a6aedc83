package dev.vaglio.ruleset;

import dev.vaglio.engine.DecisionTable;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.Diagnostic.Severity;
import dev.vaglio.engine.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an answer would show without words: every row of a table with inputs, every input expression and every
 * code that such a table can give has a text in every language, and all languages have the same keys. A row that has a
 * label of its own is called so where a text lacks, and where it has been renamed since the text was written; that is
 * for information.
 */
public final class TextsCheck {
    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9_]*)\"");
    private static final Pattern FACT = Pattern.compile("Facts(\\.[A-Za-z]\\w*)+");

    private final Texts texts;
    private final List<Diagnostic> found = new ArrayList<>();

    private TextsCheck(Texts texts) {
        this.texts = texts;
    }

    /** Sorted. */
    public static List<Diagnostic> of(RuleSet ruleSet) {
        TextsCheck check = new TextsCheck(Texts.of(ruleSet.source()));
        check.languages();
        for (DecisionTable table : ruleSet.tables()) {
            if (!table.inputs().isEmpty()) {
                check.table(table);
            }
        }
        return check.found.stream().sorted().distinct().toList();
    }

    private void languages() {
        Set<String> all = new TreeSet<>();
        texts.languages().forEach(language -> all.addAll(texts.keys(language)));
        for (String language : texts.languages()) {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(texts.keys(language));
            missing.forEach(key -> found.add(new Diagnostic(
                    Severity.WARNING,
                    "text-in-one-language",
                    "dmn/texts." + language + ".yaml",
                    null,
                    null,
                    null,
                    "No text for " + key)));
        }
    }

    private void table(DecisionTable table) {
        for (DecisionTable.Column input : table.inputs()) {
            if (FACT.matcher(input.expression()).matches()) {
                require(input.expression(), Severity.WARNING, table, null, input.id());
            }
        }
        for (DecisionTable.Row row : table.rows()) {
            name(table, row);
            for (int i = 0; i < row.outputs().size(); i++) {
                code(table, row, i);
            }
        }
    }

    private void name(DecisionTable table, DecisionTable.Row row) {
        if (texts.renamed(row.id())) {
            found.add(new Diagnostic(
                    Severity.INFORMATION,
                    "text-outdated",
                    table.file(),
                    table.id(),
                    row.id(),
                    null,
                    "Renamed: called so in every language, no longer as the texts say"));
        } else {
            require(row.id(), Severity.INFORMATION, table, row.id(), null);
        }
    }

    private void code(DecisionTable table, DecisionTable.Row row, int output) {
        CODE.matcher(row.outputs().get(output))
                .results()
                .map((MatchResult literal) -> literal.group(1))
                .forEach(code -> require(
                        code,
                        Severity.WARNING,
                        table,
                        row.id(),
                        table.outputs().get(output).id()));
    }

    private void require(
            String key, Severity severity, DecisionTable table, @Nullable String row, @Nullable String column) {
        for (String language : texts.languages()) {
            if (!texts.keys(language).contains(key)) {
                found.add(new Diagnostic(
                        severity,
                        "text-missing",
                        table.file(),
                        table.id(),
                        row,
                        column,
                        "No text for " + key + " in texts." + language + ".yaml"));
            }
        }
    }
}
