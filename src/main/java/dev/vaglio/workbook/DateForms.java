package dev.vaglio.workbook;

import static dev.vaglio.workbook.Written.whole;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and points in time as people write them in English and Italian, as FEEL. */
final class DateForms {
    private static final String UNDERSTOOD = "understood_date";
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "january", "gen", "gennaio"),
            List.of("feb", "february", "febbraio"),
            List.of("mar", "march", "marzo"),
            List.of("apr", "april", "aprile"),
            List.of("may", "mag", "maggio"),
            List.of("jun", "june", "giu", "giugno"),
            List.of("jul", "july", "lug", "luglio"),
            List.of("aug", "august", "ago", "agosto"),
            List.of("sep", "sept", "september", "set", "sett", "settembre"),
            List.of("oct", "october", "ott", "ottobre"),
            List.of("nov", "november", "novembre"),
            List.of("dec", "december", "dic", "dicembre"));
    private static final String DAY = "\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}"
            + "|\\d{1,2}[º°]?\\s+\\p{L}+\\.?\\s+\\d{4}|\\p{L}+\\.?\\s+\\d{1,2},?\\s+\\d{4}";
    private static final Pattern ONE = whole(DAY);
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[º°]?\\s+(\\p{L}+)\\.?\\s+(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
    private static final List<Pattern> RANGE = List.of(
            whole("(" + DAY + ")\\s*(?:\\.\\.|–|—|\\s-\\s|\\sto\\s|\\sal?\\s)\\s*(" + DAY + ")"),
            whole("(?:from|dal?)\\s+(" + DAY + ")\\s+(?:to|al?)\\s+(" + DAY + ")"),
            whole("(?:between|tra|fra)\\s+(?:il\\s+)?(" + DAY + ")\\s+(?:and|e)\\s+(?:il\\s+)?(" + DAY + ")"));
    private static final Pattern NOT_ONE = Pattern.compile("\\p{L}[\\p{L} ]*|\\d[\\d.,]*|\"[^\"]*\"");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern ABOUT_A_DAY = whole("[<>=≤≥]{0,2}\\s*(?:" + DAY + ").*");
    private static final Map<String, Pattern> TESTS = tests();

    private DateForms() {}

    private static Map<String, Pattern> tests() {
        Map<String, Pattern> tests = new LinkedHashMap<>();
        tests.put("", whole("=\\s*(" + DAY + ")"));
        tests.put("<= ", whole("(?:<=|≤|until|up to|fino al?|entro il)\\s*(" + DAY + ")"));
        tests.put(">= ", whole("(?:>=|≥|since|from|dal?)\\s*(" + DAY + ")"));
        tests.put("< ", whole("(?:<|before|prima del?)\\s*(" + DAY + ")"));
        tests.put("> ", whole("(?:>|after|dopo il)\\s*(" + DAY + ")"));
        return tests;
    }

    /** @param result whether the cell is a result, which is one day and no test */
    static Form day(String text, boolean result) {
        if (ONE.matcher(text).matches()) {
            return one(text);
        }
        if (text.equals("null")) {
            return Form.asWritten(text);
        }
        if (NOT_ONE.matcher(text).matches()) {
            return Form.doubtful(text, "not_a_date", "A day is expected here.", List.of());
        }
        return result
                ? Form.asWritten(text)
                : test(text)
                        .or(() -> Written.several(text, part -> day(part, false)))
                        .orElseGet(() -> Form.asWritten(text));
    }

    /** A point in time: one as RFC 3339 writes it is understood; a day alone has no zone and stays doubtful. */
    static Form moment(String text) {
        Matcher moment = MOMENT.matcher(text);
        if (moment.matches()) {
            String seconds = moment.group(3) == null ? ":00" : moment.group(3);
            return valid(text, moment.group(1) + "T" + moment.group(2) + seconds + moment.group(4));
        }
        if (!text.equals("null") && NOT_ONE.matcher(text).matches()) {
            return Form.doubtful(text, "not_a_date", "A point in time is expected here.", List.of());
        }
        return ABOUT_A_DAY.matcher(text).matches()
                ? Form.doubtful(text, "no_zone", "A point in time needs its time and zone.", List.of())
                : Form.asWritten(text);
    }

    private static Optional<Form> test(String text) {
        for (Map.Entry<String, Pattern> test : TESTS.entrySet()) {
            Matcher found = test.getValue().matcher(text);
            if (found.matches()) {
                Form day = one(found.group(1));
                return Optional.of(day.isDoubtful() ? kept(text, day) : understood(test.getKey() + day.feel()));
            }
        }
        return Written.first(RANGE, text).map(range -> range(text, one(range.group(1)), one(range.group(2))));
    }

    private static Form range(String text, Form low, Form high) {
        if (low.isDoubtful() || high.isDoubtful()) {
            return kept(text, low.isDoubtful() ? low : high);
        }
        return low.feel().compareTo(high.feel()) <= 0
                ? understood("[" + low.feel() + ".." + high.feel() + "]")
                : Form.doubtful(text, "backwards_range", "The range runs backwards.", List.of());
    }

    private static Form kept(String text, Form doubtful) {
        return new Form(text, doubtful.remark());
    }

    private static Form understood(String feel) {
        return Form.understood(feel, UNDERSTOOD);
    }

    private static Form one(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return valid(text, iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches()) {
            return figures(text, figures.group(1), figures.group(2), figures.group(3));
        }
        Matcher named = DAY_FIRST.matcher(text);
        if (named.matches()) {
            return valid(text, named.group(3), month(named.group(2)), named.group(1));
        }
        Matcher english = MONTH_FIRST.matcher(text);
        return english.matches()
                ? valid(text, english.group(3), month(english.group(1)), english.group(2))
                : Form.doubtful(text, "not_a_date", "A day is expected here.", List.of());
    }

    /** The figure over 12 is the day; where both could be the month nobody can tell. */
    private static Form figures(String text, String first, String second, String year) {
        int one = Integer.parseInt(first);
        int other = Integer.parseInt(second);
        if (MONTHS.size() < one || one == other) {
            return valid(text, year, other, first);
        }
        return MONTHS.size() < other
                ? valid(text, year, one, second)
                : Form.doubtful(text, "ambiguous_date", "Day and month can not be told apart.", List.of());
    }

    private static int month(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return (int) MONTHS.stream().takeWhile(names -> !names.contains(word)).count() + 1;
    }

    private static Form valid(String text, String moment) {
        try {
            OffsetDateTime.parse(moment);
            return understood("date and time(\"" + moment + "\")");
        } catch (DateTimeException none) {
            return Form.doubtful(text, "not_a_date", "There is no such point in time.", List.of());
        }
    }

    private static Form valid(String text, String year, int month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            return understood("date(\"" + date + "\")");
        } catch (DateTimeException none) {
            return Form.doubtful(text, "not_a_date", "There is no such day.", List.of());
        }
    }
}
