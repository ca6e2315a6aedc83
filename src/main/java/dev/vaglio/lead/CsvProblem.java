package dev.vaglio.lead;

import java.util.Map;

/** What can be wrong with a row as CSV, in words. */
final class CsvProblem {
    private static final Map<String, String> DETAILS = Map.of(
            "unclosed_quote", "a quote is never closed, or the row is too long",
            "malformed_csv", "something stands after a closing quote",
            "invalid_utf8", "the row is not UTF-8",
            "wrong_number_of_fields", "the row has not as many fields as the first row has columns",
            "duplicate_column", "two columns have the same name",
            "no_columns", "the first row names no column",
            "no_id_column", "the column of the lead's id is missing");
    private static final Map<String, String> ALLOWED = Map.of(
            "unclosed_quote", "at most 262144 bytes and 1000 lines a row",
            "malformed_csv", "CSV as RFC 4180 describes it",
            "invalid_utf8", "UTF-8",
            "wrong_number_of_fields", "a field a column",
            "duplicate_column", "each column name once",
            "no_columns", "a first row of column names",
            "no_id_column", "the id column that the mapping names");

    private CsvProblem() {}

    static String detail(String code) {
        return DETAILS.getOrDefault(code, code);
    }

    static String allowed(String code) {
        return ALLOWED.getOrDefault(code, "CSV");
    }
}
