package dev.vaglio.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.BuiltInFunctions;

/** The subset of FEEL that a bundle may use, held on the syntax tree. */
final class FeelSafety {
    private static final Set<String> IN_CELLS = Set.of(
            "contains",
            "starts with",
            "ends with",
            "lower case",
            "upper case",
            "string length",
            "not",
            "date",
            "date and time",
            "time",
            "duration",
            "years and months duration",
            "list contains",
            "count",
            "min",
            "max",
            "sum",
            "abs",
            "floor",
            "ceiling",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "decimal",
            "day of week",
            "month of year",
            "string",
            "is");

    /** What an expression between the tables may call besides; a name that FEEL does not have is a service. */
    private static final Set<String> IN_GLUE = Set.of(
            "all",
            "any",
            "append",
            "concatenate",
            "distinct values",
            "flatten",
            "index of",
            "mean",
            "median",
            "mode",
            "modulo",
            "remove",
            "reverse",
            "sublist",
            "substring",
            "substring after",
            "substring before",
            "union");

    private static final Set<String> OF_FEEL = Stream.of(BuiltInFunctions.getFunctions())
            .map(FEELFunction::getName)
            .collect(Collectors.toUnmodifiableSet());

    private FeelSafety() {}

    /** What a cell holds that no cell may: functions, iteration, calls outside a fixed list. */
    static List<String> inCell(@Nullable ASTNode tree) {
        return Feel.nodes(tree).flatMap(FeelSafety::cell).distinct().toList();
    }

    /** What an expression between the tables holds that it may not: functions, and iteration over anything made up. */
    static List<String> inGlue(@Nullable ASTNode tree) {
        return Feel.nodes(tree).flatMap(FeelSafety::glue).distinct().toList();
    }

    /** The variables that a cell reads: the first names of its paths, calls and filters left out. */
    static Stream<String> names(@Nullable ASTNode node) {
        if (node instanceof NameRefNode name) {
            return Stream.of(name.getText());
        }
        if (node instanceof QualifiedNameNode path) {
            return Stream.of(path.getParts().get(0).getText());
        }
        if (node instanceof FunctionInvocationNode call) {
            return names(call.getParams());
        }
        if (node instanceof PathExpressionNode path) {
            return names(path.getExpression());
        }
        if (node instanceof FilterExpressionNode filter) {
            return names(filter.getExpression());
        }
        return node == null ? Stream.empty() : Stream.of(node.getChildrenNode()).flatMap(FeelSafety::names);
    }

    private static Stream<String> cell(ASTNode node) {
        if (node instanceof ForExpressionNode || node instanceof QuantifiedExpressionNode) {
            return Stream.of("Iteration is not allowed in a cell");
        }
        if (node instanceof FunctionInvocationNode call
                && !IN_CELLS.contains(call.getName().getText())) {
            return Stream.of("The function " + call.getName().getText() + " is not allowed in a cell");
        }
        return anywhere(node);
    }

    private static Stream<String> glue(ASTNode node) {
        if (node instanceof FunctionInvocationNode call
                && isForeign(call.getName().getText())) {
            return Stream.of("The function " + call.getName().getText() + " is not allowed");
        }
        return anywhere(node);
    }

    private static boolean isForeign(String function) {
        return OF_FEEL.contains(function) && !IN_CELLS.contains(function) && !IN_GLUE.contains(function);
    }

    private static Stream<String> anywhere(ASTNode node) {
        if (node instanceof FunctionDefNode) {
            return Stream.of("Function definitions are not allowed");
        }
        if (node instanceof IterationContextNode iteration
                && (iteration.getRangeEndExpr() != null || iteration.getExpression() instanceof RangeNode)) {
            return Stream.of("Iteration over a range is not allowed");
        }
        if (node instanceof ForExpressionNode loop
                && loop.getIterationContexts().size() > 1) {
            return Stream.of("Iteration over more than one list at once is not allowed");
        }
        return Stream.concat(nested(node), FeelNumbers.outside(node));
    }

    private static Stream<String> nested(ASTNode node) {
        Function<ASTNode, Stream<ASTNode>> below =
                above -> Stream.of(above.getChildrenNode()).flatMap(Feel::nodes);
        return node instanceof ForExpressionNode
                        && below.apply(node)
                                        .filter(ForExpressionNode.class::isInstance)
                                        .count()
                                > 2
                ? Stream.of("Iteration more than three deep is not allowed")
                : Stream.empty();
    }
}
