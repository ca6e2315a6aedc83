package dev.vaglio.draft;

import dev.vaglio.difference.DifferenceView;
import dev.vaglio.difference.Side;
import dev.vaglio.edit.BundlePatch;
import dev.vaglio.edit.BundlePatch.Result;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.problem.Fault;
import dev.vaglio.ruleset.Texts;
import dev.vaglio.workbook.Finding;
import dev.vaglio.workbook.Imported;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet says, as callers see it: edits, differences in words, and what is to be said of its cells. */
final class SheetView {
    private SheetView() {}

    /** @param base the content that the file was made from */
    static Map<String, @Nullable Object> of(Imported imported, RuleSetSource base, HttpHeaders headers) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        List<Fault> against = SheetReading.against(imported);
        tree.put("refused", !against.isEmpty());
        tree.put("errors", against.stream().map(Fault::tree).toList());
        tree.put("findings", imported.findings().stream().map(Finding::tree).toList());
        tree.put("edits", imported.edits().stream().map(TableEdit::tree).toList());
        Texts texts = Texts.of(base);
        String language = texts.choose(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        tree.put(
                "difference",
                new DifferenceView(texts, language).of(Side.of(base), Side.of(edited(base, imported.edits()))));
        return tree;
    }

    private static RuleSetSource edited(RuleSetSource base, List<TableEdit> edits) {
        Map<String, String> files = new TreeMap<>(base.files());
        if (BundlePatch.apply(base.files(), edits) instanceof Result.Applied applied) {
            files.putAll(applied.files());
        }
        return new RuleSetSource(base.name(), files);
    }
}
