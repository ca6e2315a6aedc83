package dev.vaglio.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of a bundle that the engine reads, the models parsed. */
record Bundle(List<Model> models, SortedMap<String, String> drl) {
    static final String TYPES_NAMESPACE = "https://vaglio.dev/dmn/types";
    static final String OUTCOME = "Outcome";
    /**
     * The models that were read last, for the whole process: whoever reads a bundle starts from its text alone, and knows
     * of no other. Some 64 MB are kept at most: two revisions of the largest table beside the rules of leads.
     */
    static final ReadModels READ = new ReadModels(64_000_000);

    static Bundle read(RuleSetSource source, Findings findings) {
        SortedMap<String, String> drl = new TreeMap<>();
        List<Model> models = new java.util.ArrayList<>();
        source.files().forEach((path, text) -> {
            if (path.endsWith(".drl")) {
                drl.put(path, text);
            } else if (path.endsWith(".dmn")) {
                model(path, text, findings).ifPresent(models::add);
            }
        });
        return new Bundle(List.copyOf(models), drl);
    }

    private static Optional<Model> model(String path, String text, Findings findings) {
        try {
            return Optional.of(Model.of(path, text, READ.read(text)));
        } catch (XmlReader.Refused refused) {
            findings.error(refused.code, Findings.Place.of(path), String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    Map<String, Model> byNamespace() {
        return models.stream().collect(Collectors.toMap(Model::namespace, Function.identity(), (first, same) -> first));
    }

    /** The model that decides the outcome, which calls the services of the others. */
    Optional<Model> graph() {
        return models.stream().filter(model -> model.decides(OUTCOME)).findFirst();
    }
}
