package dev.vaglio.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which decision service of a bundle runs which table, and over which parameters. */
final class Services {
    private final Map<String, Service> byTable = new HashMap<>();

    /** A service by name; its parameters are the names of its input data and input decisions. */
    record Service(Model model, String name, Set<String> parameters) {}

    Services(Bundle bundle) {
        bundle.models().forEach(this::model);
    }

    Optional<Service> of(String table) {
        return Optional.ofNullable(byTable.get(table));
    }

    private void model(Model model) {
        Map<String, String> names = new HashMap<>();
        model.root().children.forEach(child -> names.put("#" + child.attribute("id", ""), child.attribute("name", "")));
        for (XmlElement element : model.root().children("decisionService")) {
            Set<String> parameters = references(element, names, "inputData", "inputDecision");
            Service service = new Service(model, element.attribute("name", ""), Set.copyOf(parameters));
            Set<String> decisions = references(element, names, "outputDecision", "encapsulatedDecision");
            model.decisions().stream()
                    .filter(decision -> decisions.contains(decision.attribute("name", "")))
                    .flatMap(decision -> decision.all("decisionTable"))
                    .forEach(table -> byTable.putIfAbsent(table.attribute("id", ""), service));
        }
    }

    private static Set<String> references(XmlElement service, Map<String, String> names, String... kinds) {
        Set<String> found = new HashSet<>();
        for (String kind : List.of(kinds)) {
            service.children(kind).forEach(reference -> {
                String name = names.get(reference.attribute("href", ""));
                if (name != null) {
                    found.add(name);
                }
            });
        }
        return found;
    }
}
