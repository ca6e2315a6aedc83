package dev.vaglio.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names sheets after their tables: what Excel allows, at most 31 characters, none twice whatever the case. */
final class SheetNames {
    private static final int MOST = 31;

    private final Set<String> taken = new HashSet<>();

    String of(String table) {
        String safe = table.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", "-").replaceAll("^'+|'+$", "");
        String base = safe.isBlank() ? "table" : safe;
        String name = cut(base, MOST);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = "~" + i;
            name = cut(base, MOST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
