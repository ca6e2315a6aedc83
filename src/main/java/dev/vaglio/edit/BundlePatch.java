package dev.vaglio.edit;

import dev.vaglio.edit.TableEdit.AddColumn;
import dev.vaglio.edit.XmlNodes.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes edits in the models of a bundle: finds the file of each table, and names new rows and columns across all files. */
public final class BundlePatch {
    private static final Pattern ID = Pattern.compile("\\sid\\s*=\\s*[\"']([^\"']+)[\"']");

    private final BundleModels models;
    private final Set<String> taken;
    private final Set<String> changed = new TreeSet<>();
    private final List<Change> changes = new ArrayList<>();

    private BundlePatch(SortedMap<String, String> files) {
        this.models = new BundleModels(files);
        this.taken = ids(files);
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

    /** The ids of tables, columns, rows and all else in the models. */
    public static Set<String> ids(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".dmn"))
                .flatMap(file -> ID.matcher(file.getValue()).results())
                .map(id -> id.group(1))
                .collect(Collectors.toSet());
    }

    private Result apply(List<TableEdit> edits) {
        RowIds names = new RowIds(taken);
        for (int i = 0; i < edits.size(); i++) {
            try {
                one(edits.get(i), names);
            } catch (CannotEdit refused) {
                return new Result.Refused(i, refused.code, String.valueOf(refused.getMessage()));
            } catch (Unreadable unreadable) {
                return new Result.Refused(i, unreadable.code, String.valueOf(unreadable.getMessage()));
            }
        }
        return new Result.Applied(texts(), List.copyOf(changes));
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        changed.forEach(path -> models.model(path).ifPresent(model -> texts.put(path, model.text())));
        return texts;
    }

    private void one(TableEdit unnamed, RowIds names) throws Unreadable {
        if (taken.contains(unnamed.adds())) {
            throw new CannotEdit("id-taken", "The bundle has the id " + unnamed.adds() + " already");
        }
        TableEdit edit = names.named(unnamed);
        String home = models.home(edit.table())
                .orElseThrow(() -> new CannotEdit("unknown-table", "There is no table " + edit.table()));
        if (edit instanceof AddColumn column && column.fact() != null) {
            fact(column, column.fact());
        }
        changes.add(DmnPatch.made(models.model(home).orElseThrow(), edit));
        changed.add(home);
    }

    /** Declares the fact that comes with a column where the bundle declares those of its company. */
    private void fact(AddColumn column, NewFact fact) throws Unreadable {
        for (String path : models.paths().toList()) {
            Optional<ModelXml> model = models.model(path);
            Optional<FactPatch> place = model.flatMap(FactPatch::of);
            if (place.isPresent()) {
                model.get().apply(place.get().add(FactPatch.name(column.expression()), fact));
                changed.add(path);
                return;
            }
        }
        throw new CannotEdit("no-custom-facts", "The bundle declares no custom facts");
    }
}
