package dev.vaglio.ruleset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.vaglio.engine.RuleSetSource;
import dev.vaglio.json.PlainNumber;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** YAML of a bundle as a tree of Map, List, String, BigDecimal, whole Number, Boolean and null; a key twice is an error. */
public final class Yaml {
    private static final ObjectMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Yaml() {}

    /**
     * The tree of one file of the bundle. Throws {@link UnreadableBundle} for what is no YAML, and for a number of a few
     * characters that would be a text of many millions.
     */
    public static @Nullable Object read(RuleSetSource source, String path) {
        try {
            Object tree = MAPPER.readValue(source.files().getOrDefault(path, ""), Object.class);
            if (!isPlain(tree)) {
                throw new UnreadableBundle(path + ": a number has too many digits");
            }
            return tree;
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            throw new UnreadableBundle(
                    path + (at == null ? "" : ":" + at.getLineNr()) + ": " + broken.getOriginalMessage(), broken);
        }
    }

    private static boolean isPlain(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(Yaml::isPlain);
        }
        if (tree instanceof Collection<?> list) {
            return list.stream().allMatch(Yaml::isPlain);
        }
        return !(tree instanceof BigDecimal number) || PlainNumber.isPlain(number);
    }
}
