package dev.vaglio.lead;

import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.FactType;
import dev.vaglio.engine.RuleSetSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The mappings of a bundle, each checked against the rule set's facts; those with an error are not among them. */
public final class Mappings {
    private static final String FOLDER = "dmn/mappings/";
    private static final String SUFFIX = ".yaml";

    private final SortedMap<String, Mapping> byName;
    private final List<Diagnostic> diagnostics;

    private Mappings(SortedMap<String, Mapping> byName, List<Diagnostic> diagnostics) {
        this.byName = byName;
        this.diagnostics = diagnostics;
    }

    /** Reads {@code dmn/mappings/*.yaml}; what is wrong in them is a diagnostic, never an exception. */
    public static Mappings load(RuleSetSource source, FactType.Structure facts) {
        SortedMap<String, Mapping> byName = new TreeMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Map.Entry<String, String> file : source.files().entrySet()) {
            if (isMapping(file.getKey())) {
                MappingFile mapping = MappingFile.read(file.getKey(), file.getValue(), facts);
                diagnostics.addAll(mapping.diagnostics());
                mapping.mapping().ifPresent(read -> byName.put(read.name(), read));
            }
        }
        diagnostics.sort(null);
        return new Mappings(byName, List.copyOf(diagnostics));
    }

    /** Where a bundle has the mapping of this name. */
    public static String path(String name) {
        return FOLDER + name + SUFFIX;
    }

    /** Whether the file of this path is a mapping. */
    public static boolean isMapping(String path) {
        return path.startsWith(FOLDER) && path.endsWith(SUFFIX);
    }

    /** Errors of code {@code mapping} with the file, and the key in the message; sorted. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    public Optional<Mapping> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In alphabetical order. */
    public Set<String> names() {
        return byName.keySet();
    }
}
