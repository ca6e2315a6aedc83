package dev.vaglio.edit;

import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.edit.TableEdit.CopyRow;
import dev.vaglio.edit.TableEdit.InsertRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes edits in the models of a bundle: finds the file of each table, and names new rows and columns across all files. */
public final class BundlePatch {
    private static final Pattern ID = Pattern.compile("\\sid\\s*=\\s*[\"']([^\"']+)[\"']");

    private final SortedMap<String, String> files;
    private final Map<String, String> changed = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();

    private BundlePatch(SortedMap<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    /** What becomes of edits of a bundle: all of them made, or none. */
    public sealed interface Result {
        /** @param files those whose text is another now, by path */
        record Applied(Map<String, String> files, List<Change> changes) implements Result {}

        /** The first edit that can not be made, by its number from 0. */
        record Refused(int index, String code, String why) implements Result {}
    }

    /** @param files text by path; models are those named {@code .dmn} */
    public static Result apply(SortedMap<String, String> files, List<TableEdit> edits) {
        return new BundlePatch(files).apply(edits);
    }

    /** The file of a table; nothing where no model has it. */
    public static Optional<String> fileOf(Map<String, String> files, String table) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".dmn"))
                .filter(file -> file.getValue().contains(table) && DmnPatch.hasTable(file.getValue(), table))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The ids of tables, columns, rows and all else in the models. */
    public static Set<String> ids(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".dmn"))
                .flatMap(file -> ID.matcher(file.getValue()).results())
                .map(id -> id.group(1))
                .collect(Collectors.toSet());
    }

    private Result apply(List<TableEdit> edits) {
        Set<String> taken = ids(files);
        RowIds names = new RowIds(taken);
        for (int i = 0; i < edits.size(); i++) {
            TableEdit edit = edits.get(i);
            if (taken.contains(added(edit))) {
                return new Result.Refused(i, "id-taken", "The bundle has the id " + added(edit) + " already");
            }
            Optional<Patched.Refused> refused = one(names.named(edit));
            if (refused.isPresent()) {
                return new Result.Refused(i, refused.get().code(), refused.get().why());
            }
        }
        return new Result.Applied(Map.copyOf(changed), List.copyOf(changes));
    }

    private static String added(TableEdit edit) {
        if (edit instanceof InsertRow row) {
            return row.row();
        }
        if (edit instanceof CopyRow row) {
            return row.copy();
        }
        return edit instanceof AddColumn column ? column.column() : "";
    }

    /** Declares the fact that comes with a column where the bundle declares those of its company. */
    private Optional<Patched.Refused> fact(AddColumn column, NewFact fact) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Optional<String> text = file.getKey().endsWith(".dmn")
                        ? DmnPatch.withFact(file.getValue(), column.expression(), fact)
                        : Optional.empty();
                if (text.isPresent()) {
                    file.setValue(text.get());
                    changed.put(file.getKey(), text.get());
                    return Optional.empty();
                }
            }
            return Optional.of(new Patched.Refused(0, "no-custom-facts", "The bundle declares no custom facts"));
        } catch (CannotEdit refused) {
            return Optional.of(new Patched.Refused(0, refused.code, String.valueOf(refused.getMessage())));
        }
    }

    private Optional<Patched.Refused> one(TableEdit edit) {
        Optional<String> file = fileOf(files, edit.table());
        if (file.isEmpty()) {
            return Optional.of(new Patched.Refused(0, "unknown-table", "There is no table " + edit.table()));
        }
        if (edit instanceof AddColumn column && column.fact() != null) {
            Optional<Patched.Refused> refused = fact(column, column.fact());
            if (refused.isPresent()) {
                return refused;
            }
        }
        Patched patched = DmnPatch.apply(files.getOrDefault(file.get(), ""), List.of(edit));
        if (patched instanceof Patched.Applied applied) {
            files.put(file.get(), applied.xml());
            changed.put(file.get(), applied.xml());
            changes.addAll(applied.changes());
            return Optional.empty();
        }
        return Optional.of((Patched.Refused) patched);
    }
}
