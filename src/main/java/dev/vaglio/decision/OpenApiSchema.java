package dev.vaglio.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A JSON Schema as a tree, in the words of OpenAPI 3.1. */
final class OpenApiSchema {
    private OpenApiSchema() {}

    static Schema of(Map<?, ?> tree) {
        Schema schema = OASFactory.createSchema();
        tree.forEach((key, value) -> keyword(schema, String.valueOf(key), value));
        return schema;
    }

    private static void keyword(Schema schema, String keyword, Object value) {
        switch (keyword) {
            case "type" -> schema.setType(types(value));
            case "title" -> schema.setTitle((String) value);
            case "description" -> schema.setDescription((String) value);
            case "format" -> schema.setFormat((String) value);
            case "minimum" -> schema.setMinimum((BigDecimal) value);
            case "maximum" -> schema.setMaximum((BigDecimal) value);
            case "maxItems" -> schema.setMaxItems((Integer) value);
            case "maxLength" -> schema.setMaxLength((Integer) value);
            case "enum" -> schema.setEnumeration(new ArrayList<>(List.class.cast(value)));
            case "items" -> schema.setItems(of((Map<?, ?>) value));
            case "properties" ->
                ((Map<?, ?>) value)
                        .forEach(
                                (name, property) -> schema.addProperty(String.valueOf(name), of((Map<?, ?>) property)));
            default -> {}
        }
    }

    private static List<Schema.SchemaType> types(Object value) {
        List<?> names = value instanceof List<?> list ? list : List.of(String.valueOf(value));
        return names.stream()
                .map(name -> Schema.SchemaType.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT)))
                .toList();
    }
}
