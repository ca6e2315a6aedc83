package dev.vaglio.engine;

import dev.vaglio.engine.Findings.Place;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The item definitions of all models of a bundle as fact types. */
final class ItemTypes {
    private static final Pattern BOUNDS =
            Pattern.compile("([\\[(\\]])\\s*(-?[0-9.]+)\\s*\\.\\.\\s*(-?[0-9.]+)\\s*([\\])\\[])");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private final Map<String, Model> models;
    private final Findings findings;

    ItemTypes(Bundle bundle, Findings findings) {
        this.models = bundle.byNamespace();
        this.findings = findings;
    }

    /** The item definition of that name in the types model, empty where there is none that is a structure. */
    Optional<FactType.Structure> structure(String name) {
        Model types = models.get(Bundle.TYPES_NAMESPACE);
        return types != null && resolve(types, name, new HashSet<>()) instanceof FactType.Structure structure
                ? Optional.of(structure)
                : Optional.empty();
    }

    /** The type a typeRef of a model names; null for {@code Any}, contexts without components and unknown names. */
    @Nullable
    FactType type(Model model, @Nullable String typeRef) {
        return typeRef == null ? null : resolve(model, typeRef, new HashSet<>());
    }

    private @Nullable FactType resolve(Model model, String typeRef, Set<String> seen) {
        FactType simple = simple(typeRef);
        if (simple != null) {
            return simple;
        }
        int dot = typeRef.indexOf('.');
        if (dot > 0) {
            Model imported = models.get(model.imports().getOrDefault(typeRef.substring(0, dot), ""));
            return imported == null ? null : resolve(imported, typeRef.substring(dot + 1), seen);
        }
        return named(model, typeRef, seen);
    }

    private @Nullable FactType named(Model model, String name, Set<String> seen) {
        String key = model.namespace() + "#" + name;
        if (!seen.add(key)) {
            findings.error("type-recursion", Place.of(model.file()), "The type " + name + " contains itself");
            return null;
        }
        FactType type = model.root().children("itemDefinition").stream()
                .filter(item -> name.equals(item.attribute("name")))
                .findFirst()
                .map(item -> item(model, item, seen))
                .orElse(null);
        seen.remove(key);
        return type;
    }

    private @Nullable FactType item(Model model, XmlElement item, Set<String> seen) {
        FactType type = item.children("itemComponent").isEmpty()
                ? constrained(model, item, seen)
                : components(model, item, seen);
        return type != null && "true".equals(item.attribute("isCollection")) ? new FactType.ListOf(type) : type;
    }

    private FactType components(Model model, XmlElement item, Set<String> seen) {
        Map<String, FactType> components = new LinkedHashMap<>();
        for (XmlElement component : item.children("itemComponent")) {
            FactType type = item(model, component, seen);
            if (type != null) {
                components.put(component.attribute("name", ""), type);
            }
        }
        return new FactType.Structure(java.util.Collections.unmodifiableMap(components));
    }

    private @Nullable FactType constrained(Model model, XmlElement item, Set<String> seen) {
        FactType base = item.child("typeRef")
                .map(ref -> resolve(model, ref.text.toString().strip(), seen))
                .orElse(null);
        String allowed =
                item.child("allowedValues").map(XmlElement::expressionText).orElse("");
        if (allowed.isEmpty() || base == null) {
            return base;
        }
        if (base instanceof FactType.Text) {
            return new FactType.Text(QUOTED.matcher(allowed)
                    .results()
                    .map(match -> match.group(1))
                    .toList());
        }
        Matcher bounds = BOUNDS.matcher(allowed);
        return base instanceof FactType.Number && bounds.find()
                ? new FactType.Number(new BigDecimal(bounds.group(2)), new BigDecimal(bounds.group(3)))
                : base;
    }

    private static @Nullable FactType simple(String typeRef) {
        String name = typeRef.startsWith("feel:") ? typeRef.substring("feel:".length()) : typeRef;
        return switch (name) {
            case "string" -> new FactType.Text(List.of());
            case "number" -> new FactType.Number(null, null);
            case "boolean" -> new FactType.Bool();
            case "date and time", "dateTime" -> new FactType.DateTime();
            case "date" -> new FactType.Date();
            default -> null;
        };
    }
}
