package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.NumberNode;

/** Holds the numbers that an expression can make to a size: a few characters can ask for gigabytes of digits. */
final class FeelNumbers {
    private static final BigDecimal LARGEST_EXPONENT = BigDecimal.TEN;
    private static final BigDecimal MOST_DECIMALS = BigDecimal.valueOf(30);
    private static final Set<String> ROUNDING =
            Set.of("decimal", "round up", "round down", "round half up", "round half down", "floor", "ceiling");

    private FeelNumbers() {}

    /** What a node asks for that no expression may. */
    static Stream<String> outside(ASTNode node) {
        if (isPower(node) && !isSmall(((InfixOpNode) node).getRight(), LARGEST_EXPONENT)) {
            return Stream.of("The exponent of a power is a whole number from 0 to " + LARGEST_EXPONENT);
        }
        if (isPower(node) && Feel.nodes(((InfixOpNode) node).getLeft()).anyMatch(FeelNumbers::isPower)) {
            return Stream.of("A power of a power is not allowed");
        }
        return node instanceof FunctionInvocationNode call ? rounded(call) : Stream.empty();
    }

    private static Stream<String> rounded(FunctionInvocationNode call) {
        List<? extends ASTNode> given = call.getParams().getElements();
        boolean outside = ROUNDING.contains(call.getName().getText())
                && given.size() > 1
                && !isSmall(given.get(1), MOST_DECIMALS);
        return outside
                ? Stream.of("Decimals are a whole number from 0 to " + MOST_DECIMALS + ", without a name before it")
                : Stream.empty();
    }

    private static boolean isPower(ASTNode node) {
        return node instanceof InfixOpNode infix && infix.getOperator() == InfixOperator.POW;
    }

    private static boolean isSmall(ASTNode node, BigDecimal most) {
        return node instanceof NumberNode number
                && number.getValue().compareTo(most) <= 0
                && number.getValue().stripTrailingZeros().scale() <= 0;
    }
}
