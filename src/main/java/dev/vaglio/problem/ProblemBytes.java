package dev.vaglio.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** A problem as bytes, its members in their order. */
final class ProblemBytes {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ProblemBytes() {}

    static byte[] of(Problem problem) {
        try {
            return MAPPER.writeValueAsBytes(problem.tree());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
