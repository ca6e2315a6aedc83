package dev.vaglio.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a bundle has a decision service by name, and what it takes and gives: exactly one input of a structure's type,
 * and one output.
 */
record StandaloneModel(Model model, String service, String input, FactType.Structure inputType, String output) {
    /** Empty where no model has the service, or it has another shape. */
    static Optional<StandaloneModel> of(Bundle bundle, String service) {
        return bundle.models().stream()
                .flatMap(model -> model.root().children("decisionService").stream()
                        .filter(element -> service.equals(element.attribute("name")))
                        .flatMap(element -> of(bundle, model, element).stream()))
                .findFirst();
    }

    private static Optional<StandaloneModel> of(Bundle bundle, Model model, XmlElement service) {
        List<XmlElement> inputs = named(model, service, "inputData");
        List<XmlElement> outputs = named(model, service, "outputDecision");
        if (inputs.size() != 1 || outputs.size() != 1) {
            return Optional.empty();
        }
        String type = inputs.get(0)
                .child("variable")
                .map(variable -> variable.attribute("typeRef", ""))
                .orElse("");
        return new ItemTypes(bundle, new Findings()).type(model, type) instanceof FactType.Structure structure
                ? Optional.of(new StandaloneModel(
                        model,
                        service.attribute("name", ""),
                        inputs.get(0).attribute("name", ""),
                        structure,
                        outputs.get(0).attribute("name", "")))
                : Optional.empty();
    }

    private static List<XmlElement> named(Model model, XmlElement service, String kind) {
        Set<String> ids = new LinkedHashSet<>();
        service.children(kind).forEach(reference -> ids.add(reference.attribute("href", "")));
        return model.root().children.stream()
                .filter(element -> ids.contains("#" + element.attribute("id", "")))
                .toList();
    }
}
