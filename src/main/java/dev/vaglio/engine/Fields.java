package dev.vaglio.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.type.FactField;
import org.kie.api.definition.type.FactType;

/** Puts values into the fields of a type that DRL declares. */
final class Fields {
    private Fields() {}

    static void set(FactType type, Object instance, FactField field, @Nullable Object value) {
        Object fitting = fitting(field.getType(), value);
        if (fitting != null) {
            type.set(instance, field.getName(), fitting);
        }
    }

    private static @Nullable Object fitting(Class<?> type, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number(type, number);
        }
        if (value instanceof String text && type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        return value;
    }

    private static Object number(Class<?> type, BigDecimal number) {
        if (type == int.class || type == Integer.class) {
            return number.intValueExact();
        }
        if (type == long.class || type == Long.class) {
            return number.longValueExact();
        }
        return type == double.class || type == Double.class ? number.doubleValue() : number;
    }
}
