package dev.vaglio.cli;

import dev.vaglio.difference.Conflict;
import dev.vaglio.difference.Merge;
import dev.vaglio.difference.Side;
import dev.vaglio.edit.BundlePatch;
import dev.vaglio.engine.BundleTables;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.engine.SafeSubset;
import dev.vaglio.workbook.Content;
import dev.vaglio.workbook.Finding;
import dev.vaglio.workbook.Imported;
import dev.vaglio.workbook.Origin;
import dev.vaglio.workbook.TableImport;
import dev.vaglio.workbook.Unreadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a bundle with the edits of a spreadsheet.
 *
 * @param content null where the file is not taken
 * @param changed the paths of files whose text is another, sorted
 * @param conflicts places that were changed in the rules too, since the file was made; the content is null then
 * @param findings a line each, at their cells
 */
record SheetImport(
        @Nullable RuleSetSource content, List<String> changed, List<Conflict> conflicts, List<String> findings) {

    /**
     * Reads a file.
     *
     * @param now the rules as they are
     * @param base the place of those that the file was made from, where they went on since
     */
    static SheetImport read(RuleSetSource now, @Nullable Path base, Path file) {
        RuleSetSource made = base == null ? now : RulesOption.source(base);
        Imported imported = imported(now, made, file);
        List<String> findings = new ArrayList<>();
        imported.findings().stream().map(SheetImport::line).forEach(findings::add);
        if (isUnknown(imported)) {
            findings.add("Export it again, or name the rules that it was made from with --base");
        }
        if (imported.refused() || isUnknown(imported)) {
            return refused(List.of(), findings);
        }
        boolean old = imported.base().origin().hash().equals(made.hash());
        return edited(now, old ? made : now, imported, findings);
    }

    private static Imported imported(RuleSetSource now, RuleSetSource made, Path file) {
        TableImport tables = new TableImport(
                content(now, Origin.files(now.name(), now.hash())),
                origin -> Optional.of(content(made, origin))
                        .filter(one -> origin.hash().equals(made.hash())));
        byte[] bytes = RulesOption.bytes(file);
        try {
            boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(ExportCommand.CSV);
            return csv ? tables.csv(bytes) : tables.workbook(bytes);
        } catch (Unreadable refused) {
            throw new CannotRead(file + ": " + refused.detail() + " [" + refused.code() + "]", refused);
        }
    }

    private static Content content(RuleSetSource source, Origin origin) {
        return new Content(origin, BundleTables.of(source).tables());
    }

    private static SheetImport edited(RuleSetSource now, RuleSetSource made, Imported imported, List<String> findings) {
        BundlePatch.Result result = BundlePatch.apply(made.files(), imported.edits());
        if (result instanceof BundlePatch.Result.Refused refused) {
            findings.add("refused: " + refused.why() + " [" + refused.code() + "]");
            return refused(List.of(), findings);
        }
        Map<String, String> files = new TreeMap<>(made.files());
        files.putAll(((BundlePatch.Result.Applied) result).files());
        Merge merge = Merge.of(Side.of(made), Side.of(new RuleSetSource(now.name(), files)), Side.of(now), Map.of());
        return merge.settled() ? safe(now, merge, findings) : refused(merge.conflicts(), findings);
    }

    /** What may never stand in a bundle is not written; a cell that is merely wrong is, and {@code check} finds it. */
    private static SheetImport safe(RuleSetSource now, Merge merge, List<String> findings) {
        RuleSetSource next = new RuleSetSource(now.name(), merge.files());
        List<String> changed = next.files().keySet().stream()
                .filter(path ->
                        !Objects.equals(now.files().get(path), next.files().get(path)))
                .toList();
        List<Diagnostic> outside = changed.isEmpty()
                ? List.of()
                : SafeSubset.outside(next).stream()
                        .filter(found -> changed.contains(found.file()))
                        .toList();
        outside.stream().map(RulesOption::line).forEach(findings::add);
        return outside.isEmpty()
                ? new SheetImport(next, changed, List.of(), List.copyOf(findings))
                : refused(List.of(), findings);
    }

    private static SheetImport refused(List<Conflict> conflicts, List<String> findings) {
        return new SheetImport(null, List.of(), conflicts, List.copyOf(findings));
    }

    /** From which rules it was made is not known: whatever it does not say might be a change of others. */
    private static boolean isUnknown(Imported imported) {
        return imported.findings().stream().anyMatch(finding -> finding.code().equals("unknown_base"));
    }

    /** {@code refused fit-age B7: message [code]}. */
    private static String line(Finding finding) {
        String place = (finding.sheet() + " " + Objects.requireNonNullElse(finding.cell(), "")).strip();
        String allowed = finding.allowed().isEmpty() ? "" : " Allowed: " + String.join(", ", finding.allowed()) + ".";
        return finding.severity().name().toLowerCase(Locale.ROOT) + " " + place + (place.isEmpty() ? "" : ": ")
                + finding.detail() + allowed + " [" + finding.code() + "]";
    }
}
