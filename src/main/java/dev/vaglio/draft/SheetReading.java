package dev.vaglio.draft;

import dev.vaglio.edit.TableEdit;
import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Places;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import dev.vaglio.workbook.Finding;
import dev.vaglio.workbook.Finding.Severity;
import dev.vaglio.workbook.Imported;
import dev.vaglio.workbook.TableImport;
import dev.vaglio.workbook.Unreadable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Reads files that were edited in a spreadsheet, a few at once: each may take many times its size in memory. */
@Singleton
class SheetReading {
    private static final String UNKNOWN_BASE = "unknown_base";

    private final Places places = new Places(DraftLimits.FILES_AT_ONCE, "Too many files are read at once.");

    /** What a file says; throws the problem of one that is no file of ours, and 503 while too many are read. */
    Imported read(byte[] file, boolean csv, Supplier<TableImport> tables) {
        return places.during(() -> {
            try {
                return csv ? tables.get().csv(file) : tables.get().workbook(file);
            } catch (Unreadable refused) {
                throw unreadable(refused);
            }
        });
    }

    private static ProblemException unreadable(Unreadable refused) {
        return Problem.of(
                        refused.isTooLarge() ? ProblemType.TOO_LARGE : ProblemType.INVALID_BODY,
                        "The file can not be read: " + refused.detail())
                .withErrors(List.of(new Fault("", refused.code(), refused.detail())))
                .asException();
    }

    /** The edits of a file that can be taken; throws the problem of one that can not, each fault at its sheet and cell. */
    static List<TableEdit> edits(Imported imported) {
        List<Fault> against = against(imported);
        if (!against.isEmpty()) {
            throw Problem.of(
                            ProblemType.INVALID_BODY,
                            "Nothing was taken: " + against.size() + " place(s) of the file stand against it.")
                    .with(
                            "findings",
                            imported.findings().stream().map(Finding::tree).toList())
                    .withErrors(against)
                    .asException();
        }
        if (imported.edits().size() > DraftLimits.IMPORTED) {
            throw Problem.of(ProblemType.TOO_LARGE, "The file changes more than one import may.")
                    .with("limit", DraftLimits.IMPORTED)
                    .with("edits", imported.edits().size())
                    .asException();
        }
        return imported.edits();
    }

    /** What stands against taking a file. From which content it was made must be known: else it could take others' changes back. */
    static List<Fault> against(Imported imported) {
        return imported.findings().stream()
                .filter(finding ->
                        finding.severity() == Severity.REFUSED || finding.code().equals(UNKNOWN_BASE))
                .map(finding -> new Fault(finding.pointer(), finding.code(), finding.detail(), finding.allowed()))
                .toList();
    }
}
