package dev.vaglio.ruleset;

import dev.vaglio.engine.RuleSetSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bundle with some cells changed in the text of its models. */
final class TableEdit {
    private TableEdit() {}

    static RuleSetSource of(RuleSetSource source, List<Mutant> mutants) {
        Map<String, String> files = new TreeMap<>(source.files());
        mutants.forEach(
                mutant -> files.compute(mutant.table().file(), (path, xml) -> edited(String.valueOf(xml), mutant)));
        return new RuleSetSource(source.name(), files);
    }

    private static String edited(String xml, Mutant mutant) {
        Matcher start = Pattern.compile("<(\\w+:)?rule\\s[^>]*\\bid=\""
                        + Pattern.quote(mutant.row().id()) + "\"")
                .matcher(xml);
        if (!start.find()) {
            throw new IllegalStateException(
                    "No row " + mutant.row().id() + " in " + mutant.table().file());
        }
        Matcher cell = Pattern.compile(
                        "<(?:\\w+:)?" + (mutant.output() ? "outputEntry" : "inputEntry")
                                + "\\b.*?<(?:\\w+:)?text>(.*?)</(?:\\w+:)?text>",
                        Pattern.DOTALL)
                .matcher(xml);
        int from = start.end();
        for (int i = 0; i <= mutant.column(); i++) {
            if (!cell.find(from)) {
                throw new IllegalStateException("No cell for " + mutant);
            }
            from = cell.end();
        }
        return xml.substring(0, cell.start(1)) + escaped(mutant.text()) + xml.substring(cell.end(1));
    }

    private static String escaped(String feel) {
        return feel.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
