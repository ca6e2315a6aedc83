package dev.vaglio.edit;

import dev.vaglio.edit.XmlNodes.Unreadable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models of a bundle, each read once, when something in it is first asked for. For one thread. */
public final class BundleModels {
    private final SortedMap<String, String> files;
    private final Map<String, Optional<ModelXml>> models = new HashMap<>();
    private final Map<String, Optional<String>> homes = new HashMap<>();

    /** @param files text by path; models are those named {@code .dmn} */
    public BundleModels(SortedMap<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    /** What stands where the edit would change it, as {@link Change#before}; nothing where the place is not there. */
    public Optional<Map<String, @Nullable Object>> before(TableEdit edit) {
        return home(edit.table()).flatMap(this::model).flatMap(model -> before(model, edit));
    }

    private static Optional<Map<String, @Nullable Object>> before(ModelXml model, TableEdit edit) {
        try {
            return Optional.of(new OneEdit(model, edit).before());
        } catch (CannotEdit nowhere) {
            return Optional.empty();
        }
    }

    /** The columns of a table by their ids, inputs and outputs; nothing where no model has it. */
    public Optional<Columns> columns(String table) {
        return home(table)
                .flatMap(this::model)
                .flatMap(model -> model.table(table))
                .map(found -> Columns.of(found.columns(), found.inputs().size()));
    }

    /** The ids of tables, columns, rows and all else in the models. */
    public Set<String> ids() {
        return BundlePatch.ids(files);
    }

    /** The path of the file of a table; nothing where no model has it. */
    Optional<String> home(String table) {
        return homes.computeIfAbsent(
                table,
                id -> paths().filter(path -> files.getOrDefault(path, "").contains(id))
                        .filter(path ->
                                model(path).flatMap(model -> model.table(id)).isPresent())
                        .findFirst());
    }

    /** The paths of the models. */
    Stream<String> paths() {
        return files.keySet().stream().filter(path -> path.endsWith(".dmn"));
    }

    /** Nothing for a file that can not be read. */
    Optional<ModelXml> model(String path) {
        return models.computeIfAbsent(path, this::read);
    }

    private Optional<ModelXml> read(String path) {
        try {
            return Optional.of(ModelXml.of(files.getOrDefault(path, "")));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }
}
