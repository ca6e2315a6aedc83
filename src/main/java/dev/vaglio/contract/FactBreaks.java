package dev.vaglio.contract;

import dev.vaglio.contract.Break.Kind;
import dev.vaglio.engine.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What callers may send now, and a draft does not take any more. */
final class FactBreaks {
    /** Where a bundle declares its facts. */
    private static final String FILE = "dmn/types.dmn";

    private final Map<String, FactType> base;
    private final Map<String, FactType> draft;

    FactBreaks(FactType.Structure base, FactType.Structure draft) {
        this.base = FactTypes.of(base);
        this.draft = FactTypes.of(draft);
    }

    List<Break> all() {
        List<Break> breaks = new ArrayList<>();
        base.forEach((path, type) -> {
            FactType now = draft.get(path);
            if (now == null) {
                breaks.add(Break.ofFact(Kind.FACT_GONE, FILE, path, null, gone(path, type)));
            } else {
                breaks.addAll(changed(path, type, now));
            }
        });
        return breaks;
    }

    private String gone(String path, FactType type) {
        return "the draft has no such fact"
                + Nearest.of(path, type, base, draft)
                        .map(name -> "; is it " + name + " now?")
                        .orElse("");
    }

    private static List<Break> changed(String path, FactType was, FactType is) {
        if (was instanceof FactType.Text before
                && is instanceof FactType.Text after
                && !before.allowed().isEmpty()) {
            return after.allowed().isEmpty() ? List.of() : values(path, before.allowed(), after.allowed());
        }
        if (was instanceof FactType.ListOf before && is instanceof FactType.ListOf after) {
            return changed(path, before.element(), after.element());
        }
        String before = FactTypes.words(was);
        String after = FactTypes.words(is);
        return before.equals(after)
                ? List.of()
                : List.of(Break.ofFact(
                        Kind.FACT_TYPE, FILE, path, null, "it is " + before + ", and " + after + " in the draft"));
    }

    private static List<Break> values(String path, List<String> before, List<String> after) {
        return before.stream()
                .filter(value -> !after.contains(value))
                .map(value -> Break.ofFact(Kind.VALUE_GONE, FILE, path, value, "the draft does not allow it"))
                .toList();
    }
}
