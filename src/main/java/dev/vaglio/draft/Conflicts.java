package dev.vaglio.draft;

import dev.vaglio.edit.BundlePatch;
import dev.vaglio.edit.DmnPatch;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.edit.TableEdit.DeleteRow;
import dev.vaglio.edit.TableEdit.MoveRow;
import dev.vaglio.engine.RuleSetSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds edits made on an older revision against what others did since: what touches the same cell, or a row that is
 * gone or, to delete it, another by now, is a conflict. All else goes on top.
 */
final class Conflicts {
    private static final String AFTER = "after";

    private final RuleSetSource then;
    private final RuleSetSource now;
    private final Since since;

    /** @param then what the editor saw */
    Conflicts(RuleSetSource then, RuleSetSource now, Since since) {
        this.then = then;
        this.now = now;
        this.since = since;
    }

    /** Each conflict with its edit, what stood there, what stands there now, what was wanted, and who changed it when. */
    List<Map<String, @Nullable Object>> of(List<TableEdit> edits) {
        List<Map<String, @Nullable Object>> conflicts = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            Optional<Map<String, @Nullable Object>> conflict = conflict(edits.get(i));
            if (conflict.isPresent()) {
                conflict.get().put("edit", i);
                conflicts.add(conflict.get());
            }
        }
        return conflicts;
    }

    private Optional<Map<String, @Nullable Object>> conflict(TableEdit edit) {
        Optional<Map<String, @Nullable Object>> seen = before(then, edit);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        Optional<Map<String, @Nullable Object>> there = before(now, edit);
        boolean differ = there.isEmpty() || !same(edit, seen.get(), there.get());
        return differ ? Optional.of(told(edit, seen.get(), there.orElse(null))) : Optional.empty();
    }

    private static Optional<Map<String, @Nullable Object>> before(RuleSetSource source, TableEdit edit) {
        return BundlePatch.fileOf(source.files(), edit.table())
                .flatMap(file -> DmnPatch.before(source.files().getOrDefault(file, ""), edit));
    }

    private boolean same(TableEdit edit, Map<String, @Nullable Object> seen, Map<String, @Nullable Object> there) {
        if (edit instanceof MoveRow) {
            return !since.moved(edit) || wanted(edit, there);
        }
        if (edit instanceof DeleteRow) {
            return without(seen).equals(without(there));
        }
        return seen.equals(there) || wanted(edit, there);
    }

    /** Whether others have done already what is wanted. */
    private static boolean wanted(TableEdit edit, Map<String, @Nullable Object> there) {
        return edit.tree().entrySet().containsAll(there.entrySet());
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> rest = new TreeMap<>(row);
        rest.remove(AFTER);
        return rest;
    }

    private Map<String, @Nullable Object> told(
            TableEdit edit, Map<String, @Nullable Object> seen, @Nullable Map<String, @Nullable Object> there) {
        Map<String, @Nullable Object> conflict = new TreeMap<>();
        for (String place : List.of("table", "row", "column")) {
            if (edit.tree().containsKey(place)) {
                conflict.put(place, edit.tree().get(place));
            }
        }
        conflict.put("kind", there == null ? "deleted" : "changed");
        conflict.put("base", seen);
        conflict.put("theirs", there);
        conflict.put("yours", edit.tree());
        since.last(edit).ifPresent(revision -> {
            conflict.put("by", revision.author());
            conflict.put("at", revision.at().toString());
            conflict.put("revision", revision.number());
        });
        return conflict;
    }
}
