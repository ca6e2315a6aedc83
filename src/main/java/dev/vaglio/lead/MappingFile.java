package dev.vaglio.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.vaglio.engine.Diagnostic;
import dev.vaglio.engine.FactType;
import java.util.List;
import java.util.Optional;

/** What came of one mapping file: a mapping, or diagnostics. */
record MappingFile(Optional<Mapping> mapping, List<Diagnostic> diagnostics) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    static MappingFile read(String path, String text, FactType.Structure facts) {
        MappingProblems problems = new MappingProblems(path);
        Optional<Mapping> mapping = tree(text, problems)
                .filter(MappingNode::isPlain)
                .map(tree -> new MappingParser(facts, problems).mapping(tree));
        List<Diagnostic> found = problems.found();
        return new MappingFile(found.isEmpty() ? mapping : Optional.empty(), found);
    }

    private static Optional<MappingNode> tree(String text, MappingProblems problems) {
        try {
            JsonNode tree = YAML.readTree(text);
            return Optional.of(new MappingNode(tree, "", problems));
        } catch (JsonProcessingException notYaml) {
            problems.add(
                    "",
                    "is not YAML (line "
                            + (notYaml.getLocation() == null
                                    ? 0
                                    : notYaml.getLocation().getLineNr()) + ")");
            return Optional.empty();
        }
    }
}
