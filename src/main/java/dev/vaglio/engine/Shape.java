package dev.vaglio.engine;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Lexer;

/**
 * The form of an expression as its tokens show it, without parsing.
 *
 * @param deepest brackets and conditions inside each other
 * @param longest tokens between two that part expressions (brackets, commas, colons, conditions), a dot counting for four
 */
record Shape(int deepest, int longest) {
    static Shape of(String text) {
        Lexer lexer = new FEEL_1_1Lexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        int depth = 0;
        int deepest = 0;
        int run = 0;
        int longest = 0;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            int step = step(token.getType());
            depth += step;
            run = step != 0 || parts(token.getType()) ? 0 : run + weight(token.getType());
            deepest = Math.max(deepest, Math.abs(depth));
            longest = Math.max(longest, run);
        }
        return new Shape(deepest, longest);
    }

    private static int step(int token) {
        return switch (token) {
            case FEEL_1_1Lexer.LPAREN, FEEL_1_1Lexer.LBRACE, FEEL_1_1Lexer.LBRACK, FEEL_1_1Lexer.IF -> 1;
            case FEEL_1_1Lexer.RPAREN, FEEL_1_1Lexer.RBRACE, FEEL_1_1Lexer.RBRACK, FEEL_1_1Lexer.ELSE -> -1;
            default -> 0;
        };
    }

    /** The parser's time grows with the square of the dots in a path. */
    private static int weight(int token) {
        return token == FEEL_1_1Lexer.DOT ? 4 : 1;
    }

    private static boolean parts(int token) {
        return token == FEEL_1_1Lexer.COMMA || token == FEEL_1_1Lexer.COLON || token == FEEL_1_1Lexer.THEN;
    }
}
