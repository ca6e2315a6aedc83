package dev.vaglio.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.parser.feel11.ASTBuilderVisitor;
import org.kie.dmn.feel.parser.feel11.FEELParser;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Lexer;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;

/** FEEL as KIE parses it: syntax trees, and the values of expressions that call nothing outside FEEL. */
final class Feel {
    private Feel() {}

    /** A syntax tree, or what stands in its way. */
    record Parsed(@Nullable ASTNode tree, List<String> errors) {}

    static Parsed unaryTests(String text) {
        return parse(text, FEEL_1_1Parser::unaryTestsRoot);
    }

    static Parsed expression(String text) {
        return parse(text, FEEL_1_1Parser::compilation_unit);
    }

    /** Every node of a tree, the node itself first. */
    static Stream<ASTNode> nodes(@Nullable ASTNode node) {
        return node == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(node), Stream.of(node.getChildrenNode()).flatMap(Feel::nodes));
    }

    /** Loads no class and evaluates as the tables do. */
    static FeelExpression prepared(String expression) {
        return new FeelExpression(
                FEELBuilder.builder().withClassloader(new NoClasses()).build(), expression);
    }

    private static Parsed parse(String text, java.util.function.Function<FEEL_1_1Parser, ParseTree> rule) {
        if (nesting(text) > Limits.NESTING) {
            return new Parsed(null, List.of("brackets more than " + Limits.NESTING + " deep"));
        }
        List<String> errors = new ArrayList<>();
        var events = new FEELEventListenersManager();
        events.addListener(event -> note(event, errors));
        try {
            FEEL_1_1Parser parser =
                    FEELParser.parse(events, text, Map.of(), Map.of("?", ""), List.of(), List.of(), null);
            ParseTree tree = rule.apply(parser);
            return new Parsed(errors.isEmpty() ? new ASTBuilderVisitor(Map.of(), null).visit(tree) : null, errors);
        } catch (RuntimeException | StackOverflowError unreadable) {
            return new Parsed(null, errors.isEmpty() ? List.of("not FEEL") : errors);
        }
    }

    private static void note(FEELEvent event, List<String> errors) {
        if (event instanceof SyntaxErrorEvent) {
            errors.add(event.getMessage());
        }
    }

    private static int nesting(String text) {
        Lexer lexer = new FEEL_1_1Lexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        int depth = 0;
        int deepest = 0;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            depth += switch (token.getType()) {
                case FEEL_1_1Lexer.LPAREN, FEEL_1_1Lexer.LBRACE, FEEL_1_1Lexer.LBRACK, FEEL_1_1Lexer.IF -> 1;
                case FEEL_1_1Lexer.RPAREN, FEEL_1_1Lexer.RBRACE, FEEL_1_1Lexer.RBRACK, FEEL_1_1Lexer.ELSE -> -1;
                default -> 0;
            };
            deepest = Math.max(deepest, Math.abs(depth));
        }
        return deepest;
    }
}
