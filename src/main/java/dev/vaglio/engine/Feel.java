package dev.vaglio.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.parser.feel11.ASTBuilderVisitor;
import org.kie.dmn.feel.parser.feel11.FEELParser;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;

/** FEEL as KIE parses it: syntax trees, and the values of expressions that call nothing outside FEEL. */
final class Feel {
    private static final String TOO_DEEP = "nested more than " + Limits.TREE_DEPTH + " deep";

    private static final String TOO_LONG = "a number of more than " + Limits.DIGITS + " digits";

    private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    private Feel() {}

    /**
     * A syntax tree, or what stands in its way.
     *
     * @param refused whether the errors say that it is too much to parse or to walk, rather than wrong
     */
    record Parsed(@Nullable ASTNode tree, List<String> errors, boolean refused) {
        static Parsed tooMuch(String why) {
            return new Parsed(null, List.of(why), true);
        }

        static Parsed wrong(List<String> errors) {
            return new Parsed(null, errors, false);
        }

        /** How findings name what is wrong. */
        String code() {
            return refused ? "too-large" : "syntax";
        }
    }

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

    private static Parsed parse(String text, java.util.function.Function<FEEL_1_1Parser, ParseTree> rule) {
        Optional<String> tooMuch = tooMuch(text);
        if (tooMuch.isPresent()) {
            return Parsed.tooMuch(tooMuch.get());
        }
        List<String> errors = new ArrayList<>();
        var events = new FEELEventListenersManager();
        events.addListener(event -> note(event, errors));
        try {
            FEEL_1_1Parser parser =
                    FEELParser.parse(events, text, Map.of(), Map.of("?", ""), List.of(), List.of(), null);
            ParseTree tree = rule.apply(parser);
            return errors.isEmpty()
                    ? walkable(new ASTBuilderVisitor(Map.of(), null).visit(tree))
                    : Parsed.wrong(errors);
        } catch (RuntimeException unreadable) {
            return Parsed.wrong(errors.isEmpty() ? List.of("not FEEL") : errors);
        } catch (StackOverflowError tooDeep) {
            return Parsed.tooMuch(TOO_DEEP);
        }
    }

    /** Holds the depth of a tree, level by level, so that what walks it later cannot run out of stack. */
    private static Parsed walkable(ASTNode tree) {
        List<ASTNode> level = List.of(tree);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > Limits.TREE_DEPTH) {
                return Parsed.tooMuch(TOO_DEEP);
            }
            if (level.stream().anyMatch(Feel::isEndless)) {
                return Parsed.tooMuch(TOO_LONG);
            }
            level = level.stream()
                    .flatMap(node -> Stream.of(node.getChildrenNode()))
                    .filter(Objects::nonNull)
                    .toList();
        }
        return new Parsed(tree, List.of(), false);
    }

    private static boolean isEndless(ASTNode node) {
        return node instanceof NumberNode number && !Values.isWritable(number.getValue());
    }

    private static void note(FEELEvent event, List<String> errors) {
        if (event instanceof SyntaxErrorEvent) {
            errors.add(event.getMessage());
        }
    }

    /** Names with dots between them and nothing else. */
    static boolean isPath(String text) {
        return PATH.matcher(text).matches();
    }

    /** What makes an expression too much for the parser, whose time and stack grow with it out of all proportion. */
    static Optional<String> tooMuch(String text) {
        if (text.length() > Limits.EXPRESSION_CHARACTERS) {
            return Optional.of("longer than " + Limits.EXPRESSION_CHARACTERS + " characters");
        }
        if (text.length() <= Limits.HARMLESS_CHARACTERS) {
            return Optional.empty();
        }
        Shape shape = Shape.of(text);
        if (shape.deepest() > Limits.NESTING) {
            return Optional.of("brackets more than " + Limits.NESTING + " deep");
        }
        return shape.longest() > Limits.CHAIN
                ? Optional.of("more than " + Limits.CHAIN + " names, operators or dots in a row")
                : Optional.empty();
    }
}
