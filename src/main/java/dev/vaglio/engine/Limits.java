package dev.vaglio.engine;

/** The sizes up to which a bundle is read. They protect the service; they are no rule of the business. */
final class Limits {
    /** Files in a bundle. */
    static final int FILES = 500;
    /** Characters of one file. */
    static final int FILE_CHARACTERS = 2_000_000;
    /** Characters of all files of a bundle. */
    static final int BUNDLE_CHARACTERS = 20_000_000;
    /** Elements inside each other in a model's XML. */
    static final int XML_DEPTH = 40;
    /** Elements in one model's XML. */
    static final int XML_ELEMENTS = 200_000;
    /** Rows of one table. */
    static final int ROWS = 5_000;
    /** Cells of one table. */
    static final int CELLS = 50_000;
    /** Characters of a cell. */
    static final int CELL_CHARACTERS = 1_000;
    /** Characters of a literal expression. */
    static final int EXPRESSION_CHARACTERS = 20_000;
    /** Tokens in one expression with no bracket, comma or condition between them; a dot counts for four. */
    static final int CHAIN = 60;
    /** Characters of an expression in which no other limit can be reached. */
    static final int HARMLESS_CHARACTERS = 20;
    /** Nodes above each other in the syntax tree of one expression. */
    static final int TREE_DEPTH = 100;
    /** Digits of a number before the point, and after it. */
    static final int DIGITS = 400;
    /** Brackets inside each other in one expression. */
    static final int NESTING = 30;

    /** Classes of values that the cells of one column may tell apart for a check. */
    static final int CLASSES = 8_192;
    /** Parts of texts or lists that the cells of one column may ask for in a check, which looks at each set of them. */
    static final int PARTS = 8;

    private Limits() {}
}
