package dev.vaglio.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON: keys in the order of their characters, no white space, numbers plain and without trailing zeros,
 * times as RFC 3339. Equal trees give equal bytes, in every process.
 */
public final class Json {
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule()
                    .addSerializer(BigDecimal.class, new PlainNumber())
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance))
            .build();

    private Json() {}

    /** The canonical bytes of a tree of Map, List, String, Number, Boolean, Instant, LocalDate, records and null. */
    public static byte[] canonical(@Nullable Object tree) {
        try {
            return CANONICAL.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads what {@link #canonical} wrote: Map, List, String, Number, Boolean, null. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> object(byte[] json) {
        try {
            return CANONICAL.readValue(json, Map.class);
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }
}
