package dev.vaglio.engine;

import dev.vaglio.engine.Findings.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Checks a bundle's models as a whole: unique names, known imports, and nothing in them that could call Java. */
final class ModelCheck {
    private static final String DMN = "/MODEL/";
    private static final Set<String> NOT_EXPRESSIONS = Set.of("inputEntry", "outputEntry", "annotationEntry");
    private static final Set<String> PROSE = Set.of("annotationEntry", "textAnnotation");
    private final Findings findings;

    ModelCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Bundle bundle) {
        check(bundle, file -> true);
    }

    /** Looks into those models only whose files are meant. */
    void check(Bundle bundle, Predicate<String> files) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> namespaces = new HashMap<>();
        for (Model model : bundle.models()) {
            unique("name", model.name(), model.file(), names);
            unique("namespace", model.namespace(), model.file(), namespaces);
            if (files.test(model.file())) {
                root(model);
            }
        }
        bundle.models().forEach(model -> imports(model, namespaces.keySet()));
    }

    private void unique(String what, String value, String file, Map<String, String> seen) {
        String other = seen.putIfAbsent(value, file);
        if (value.isBlank()) {
            findings.error("no-" + what, Place.of(file), "The model has no " + what);
        } else if (other != null) {
            findings.error("duplicate-model", Place.of(file), "The model's " + what + " is that of " + other);
        }
    }

    private void root(Model model) {
        Place place = Place.of(model.file());
        if (!model.root().name.equals("definitions") || !model.root().namespace.contains("/DMN/")) {
            findings.error("not-dmn", place, "The root element is not DMN's definitions");
        }
        model.root().all("encapsulatedLogic").forEach(logic -> knowledge(logic, place));
        model.root()
                .all("functionDefinition")
                .forEach(function -> findings.error("unsafe", place, "Function definitions are not allowed"));
        model.root()
                .all()
                .filter(element -> Set.of("for", "some", "every").contains(element.name))
                .forEach(loop -> findings.error("unsafe", place, "Boxed iteration is not allowed"));
        model.root()
                .all()
                .filter(element -> !PROSE.contains(element.name))
                .flatMap(element -> element.children("text").stream())
                .flatMap(text -> Feel.tooMuch(text.text.toString()).stream())
                .distinct()
                .forEach(why -> findings.error("too-large", place, "An expression is " + why));
        for (XmlElement owner : model.root().children) {
            expressions(owner, owner.attribute("name", ""), place);
        }
    }

    private void knowledge(XmlElement logic, Place place) {
        findings.error("unsafe", place, "Business knowledge models are not allowed; use a decision service");
    }

    private void expressions(XmlElement element, String owner, Place place) {
        Place here = element.name.equals("decisionTable") ? place.table(element.attribute("id")) : place;
        if (element.name.equals("literalExpression")
                || element.name.equals("inputExpression")
                || element.name.equals("defaultOutputEntry")) {
            expression(element, owner, here);
        }
        if (!NOT_EXPRESSIONS.contains(element.name)) {
            element.children.forEach(child -> expressions(child, owner, here));
        }
    }

    private void expression(XmlElement element, String owner, Place place) {
        String text = element.expressionText();
        if (text.length() > Limits.EXPRESSION_CHARACTERS) {
            findings.error(
                    "too-large",
                    place,
                    owner + ": an expression is longer than " + Limits.EXPRESSION_CHARACTERS + " characters");
            return;
        }
        if (!element.attribute("expressionLanguage", "FEEL")
                .toUpperCase(java.util.Locale.ROOT)
                .contains("FEEL")) {
            findings.error("unsafe", place, owner + ": only FEEL is allowed");
        }
        if (Feel.isPath(text) && Feel.tooMuch(text).isEmpty()) {
            return;
        }
        Feel.Parsed parsed = Feel.expression(text);
        parsed.errors().forEach(error -> findings.error(parsed.code(), place, owner + ": " + error));
        FeelSafety.inGlue(parsed.tree()).forEach(reason -> findings.error("unsafe", place, owner + ": " + reason));
    }

    private void imports(Model model, Set<String> namespaces) {
        Place place = Place.of(model.file());
        model.root().children("import").forEach(element -> {
            if (!element.attribute("importType", DMN).contains(DMN)) {
                findings.error("unsafe", place, "Only DMN models can be imported");
            } else if (!namespaces.contains(element.attribute("namespace", ""))) {
                findings.error(
                        "unknown-import",
                        place,
                        "No model of the bundle has the imported namespace " + element.attribute("namespace", ""));
            }
        });
    }
}
