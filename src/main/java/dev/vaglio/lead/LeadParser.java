package dev.vaglio.lead;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/** A strict JSON parser that never buffers more of one token than a lead may have bytes. */
final class LeadParser {
    private static final int LEVELS_SKIPPED = 2_000;

    private final JsonFactory factory;

    LeadParser(Limits limits) {
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(LEVELS_SKIPPED)
                        .maxStringLength(limits.leadBytes())
                        .maxNumberLength(limits.leadBytes())
                        .maxNameLength(limits.text())
                        .build())
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }

    JsonParser open(GuardedInput input) throws IOException {
        return factory.createParser(input);
    }
}
