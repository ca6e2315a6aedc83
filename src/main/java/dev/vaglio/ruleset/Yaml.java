package dev.vaglio.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.vaglio.engine.RuleSetSource;
import org.jspecify.annotations.Nullable;

/** YAML of a bundle as a tree of Map, List, String, BigDecimal, whole Number, Boolean and null; a key twice is an error. */
public final class Yaml {
    private static final ObjectMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Yaml() {}

    /** The tree of one file of the bundle. Throws {@link UnreadableBundle} for what is no YAML. */
    public static @Nullable Object read(RuleSetSource source, String path) {
        try {
            return MAPPER.readValue(source.files().getOrDefault(path, ""), Object.class);
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            throw new UnreadableBundle(
                    path + (at == null ? "" : ":" + at.getLineNr()) + ": " + broken.getOriginalMessage(), broken);
        }
    }
}
