package dev.vaglio.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes 10, not 1E+1 and not 10.0. What would have too many zeros stays short: 1E+100000000. */
public final class PlainNumber extends StdSerializer<BigDecimal> {
    /** Places before or after the point that are written out: more than any number of the engine has. */
    private static final int MOST = 1_000;

    PlainNumber() {
        super(BigDecimal.class);
    }

    /** Whether a number is written out, digit by digit. */
    public static boolean isPlain(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST;
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
        BigDecimal stripped = value.stripTrailingZeros();
        if (!isPlain(stripped)) {
            json.writeNumber(stripped.toString());
        } else {
            json.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        }
    }
}
