package dev.vaglio.reference;

import dev.vaglio.problem.Fault;
import dev.vaglio.problem.Problem;
import dev.vaglio.problem.ProblemException;
import dev.vaglio.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads and changes the reference data for callers; what stands against it is thrown as a problem. */
@Singleton
class Reference {
    private static final int RETRY_SECONDS = 5;
    private final ReferenceStore store;
    private final ReferenceData live;

    Reference(ReferenceStore store, ReferenceData live) {
        this.store = store;
        this.live = live;
    }

    List<Item> items(Kind kind, String after, int limit) {
        return reached(() -> store.items(kind, after, limit));
    }

    Item item(Kind kind, String id) {
        return reached(() -> store.item(kind, id)).orElseThrow(Reference::missing);
    }

    List<Change> changes(@Nullable Kind kind, @Nullable String id, @Nullable Long before, int limit) {
        return reached(() -> store.changes(kind, id, before, limit));
    }

    /** Adds or changes one item. */
    List<Edit> put(Kind kind, String id, byte[] body, String who) {
        return take(kind, ItemReader.ofJson(kind, id, body), false, who);
    }

    /** Takes a whole file or nothing of it. */
    List<Edit> take(Kind kind, byte[] csv, boolean isWhole, String who) {
        return take(kind, CsvItems.of(kind, csv), isWhole, who);
    }

    /** What taking a file would change; nothing is. */
    List<Edit> preview(Kind kind, byte[] csv, boolean isWhole) {
        List<Item> wanted = CsvItems.of(kind, csv).orRefuse();
        requireMembers(kind, wanted);
        Map<String, Item> there = new LinkedHashMap<>();
        items(kind, "", kind.most()).forEach(item -> there.put(item.id(), item));
        return edits(kind, there, wanted, isWhole);
    }

    void remove(Kind kind, String id, String who) {
        List<Edit> edits = changed(() -> store.change(kind, who, there -> {
            Item before = there.get(id);
            return before == null ? List.of() : List.of(new Edit(kind, id, before, null));
        }));
        if (edits.isEmpty()) {
            throw missing();
        }
    }

    private List<Edit> take(Kind kind, Read read, boolean isWhole, String who) {
        List<Item> wanted = read.orRefuse();
        requireMembers(kind, wanted);
        return changed(() -> store.change(kind, who, there -> edits(kind, there, wanted, isWhole)));
    }

    private static List<Edit> edits(Kind kind, Map<String, Item> there, List<Item> wanted, boolean isWhole) {
        List<Edit> edits = Edit.between(kind, there, wanted, isWhole);
        if (there.size() + Edit.growth(edits) > kind.most()) {
            throw Problem.of(ProblemType.INVALID_REFERENCE, "There would be more than " + kind.most() + " items.")
                    .with("limit", kind.most())
                    .asException();
        }
        return edits;
    }

    /** An absence is that of somebody on the roster: one of a misspelt name would keep nobody from getting leads. */
    private void requireMembers(Kind kind, List<Item> wanted) {
        if (kind != Kind.ABSENCES) {
            return;
        }
        List<String> roster = items(Kind.ROSTER, "", Kind.ROSTER.most()).stream()
                .map(Item::id)
                .toList();
        List<Fault> faults = new ArrayList<>();
        for (Item absence : wanted) {
            if (!roster.contains(String.valueOf(absence.text("member")))) {
                String place = wanted.size() == 1 ? "/member" : "/" + absence.id() + "/member";
                faults.add(new Fault(place, "unknown_member", "Nobody on the roster has this id.", roster));
            }
        }
        new Read(wanted, faults).orRefuse();
    }

    private List<Edit> changed(Supplier<List<Edit>> change) {
        List<Edit> edits = reached(change);
        reached(() -> {
            live.refresh();
            return true;
        });
        return edits;
    }

    private static <T> T reached(Supplier<T> work) {
        try {
            return work.get();
        } catch (ReferenceUnavailable away) {
            throw Problem.of(ProblemType.REFERENCE_UNAVAILABLE, "The database can not be reached.")
                    .retryAfter(RETRY_SECONDS)
                    .asException();
        }
    }

    private static ProblemException missing() {
        return Problem.of(ProblemType.NOT_FOUND, "No item of this kind has this id.")
                .asException();
    }
}
