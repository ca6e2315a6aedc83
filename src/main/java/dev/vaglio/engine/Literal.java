package dev.vaglio.engine;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;

/** The value of a cell that is a literal: text, number, true, false or null. */
public record Literal(@Nullable Object value) {
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\\\p{Cntrl}]*\"");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,15})(\\.\\d{1,15})?");

    /** Empty where the expression is no literal. */
    static Optional<Literal> of(@Nullable ASTNode node) {
        if (node instanceof NumberNode number) {
            return Optional.of(new Literal(Values.plain(number.getValue())));
        }
        if (node instanceof StringNode text) {
            return Optional.of(new Literal(text.getValue()));
        }
        if (node instanceof BooleanNode bool) {
            return Optional.of(new Literal(bool.getValue()));
        }
        if (node instanceof SignedUnaryNode signed && signed.getExpression() instanceof NumberNode number) {
            BigDecimal value = number.getValue();
            boolean minus = signed.getSign() == SignedUnaryNode.Sign.NEGATIVE;
            return Optional.of(new Literal(Values.plain(minus ? value.negate() : value)));
        }
        return node instanceof NullNode ? Optional.of(new Literal(null)) : Optional.empty();
    }

    /** Empty where the text is no literal. */
    public static Optional<Literal> of(String expression) {
        Optional<Literal> plain = plain(expression.strip());
        return plain.isPresent() ? plain : of(Feel.expression(expression).tree());
    }

    /** Most cells of outputs, without the parser: what is written in the shortest way. */
    static Optional<Literal> plain(String text) {
        if (TEXT.matcher(text).matches()) {
            return Optional.of(new Literal(text.substring(1, text.length() - 1)));
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Literal(Values.plain(new BigDecimal(text))));
        }
        return switch (text) {
            case "true", "false" -> Optional.of(new Literal(Boolean.valueOf(text)));
            case "null" -> Optional.of(new Literal(null));
            default -> Optional.empty();
        };
    }
}
