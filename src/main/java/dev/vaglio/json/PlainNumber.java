package dev.vaglio.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes 10, not 1E+1 and not 10.0. */
final class PlainNumber extends StdSerializer<BigDecimal> {
    PlainNumber() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
        BigDecimal stripped = value.stripTrailingZeros();
        json.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
}
