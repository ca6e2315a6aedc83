package dev.vaglio.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;

/**
 * The expressions of a bundle that go through a list. Those of a release have known lengths; one that somebody else
 * writes could keep the service busy for hours, so that no draft brings one of its own.
 */
public final class Iterations {
    private static final int SHOWN = 60;
    private static final Pattern MAYBE = Pattern.compile("\\b(for|some|every)\\b");

    private Iterations() {}

    /** What of these files of a bundle goes through a list and stands in none of the others, at its file; sorted. */
    public static List<Diagnostic> added(RuleSetSource source, Predicate<String> files, List<RuleSetSource> known) {
        Set<String> before = new TreeSet<>();
        known.forEach(
                one -> models(one).forEach(model -> candidates(model.root()).forEach(before::add)));
        Findings findings = new Findings();
        models(source)
                .filter(model -> files.test(model.file()))
                .forEach(model -> candidates(model.root())
                        .filter(text -> !before.contains(text))
                        .filter(Iterations::iterates)
                        .forEach(text -> findings.error(
                                "unsafe",
                                Findings.Place.of(model.file()),
                                "Only a release brings expressions with for, some or every: " + start(text))));
        return findings.sorted();
    }

    private static Stream<Model> models(RuleSetSource source) {
        return Bundle.read(source, new Findings()).models().stream();
    }

    private static Stream<String> candidates(XmlElement root) {
        return root.all()
                .filter(element ->
                        Set.of("literalExpression", "inputExpression").contains(element.name))
                .map(XmlElement::expressionText)
                .filter(text -> MAYBE.matcher(text).find());
    }

    private static boolean iterates(String text) {
        return Feel.nodes(Feel.expression(text).tree()).anyMatch(Iterations::isIteration);
    }

    private static String start(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static boolean isIteration(ASTNode node) {
        return node instanceof ForExpressionNode || node instanceof QuantifiedExpressionNode;
    }
}
