package dev.vaglio.workbook;

/** How large a file may be. They protect the service; every table that the engine takes fits. */
final class Limits {
    /** Bytes of the file. */
    static final int FILE = 8 * 1024 * 1024;
    /** Parts in the file. */
    static final int PARTS = 1_000;
    /** Bytes of one part, unpacked. */
    static final int PART = 16 * 1024 * 1024;
    /** Bytes of all parts that are read, unpacked. */
    static final int UNPACKED = 32 * 1024 * 1024;
    /** Sheets. */
    static final int SHEETS = 500;
    /** Rows of a sheet with something in them: those of the largest table, and the headers. */
    static final int ROWS = 5_100;
    /** Cells of all sheets with something in them. */
    static final int CELLS = 300_000;
    /** Texts that cells share. */
    static final int TEXTS = 300_000;
    /** Characters of one text: as many as a cell can have. */
    static final int TEXT = 32_767;
    /** Columns of a sheet, as Excel has them. */
    static final int COLUMNS = 16_384;
    /** Characters of a cell that is FEEL. */
    static final int FEEL = 1_000;
    /** Findings that are told. */
    static final int FINDINGS = 500;

    private Limits() {}
}
