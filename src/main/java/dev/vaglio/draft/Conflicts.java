package dev.vaglio.draft;

import dev.vaglio.edit.BundleModels;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.edit.TableEdit.DeleteRow;
import dev.vaglio.edit.TableEdit.InsertRow;
import dev.vaglio.edit.TableEdit.MoveRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds edits made on an older revision against what others did since: what touches the same cell, or a row that is
 * gone or, to delete it, another by now, is a conflict, and so are a new id that others took and a new row whose columns went.
 * All else goes on top.
 */
final class Conflicts {
    private static final String AFTER = "after";

    private final BundleModels then;
    private final BundleModels now;
    private final Since since;
    private final Set<String> cameSince;

    /** @param then what the editor saw */
    Conflicts(BundleModels then, BundleModels now, Since since) {
        this.then = then;
        this.now = now;
        this.since = since;
        this.cameSince = new HashSet<>(now.ids());
        cameSince.removeAll(then.ids());
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
        Optional<Map<String, @Nullable Object>> seen = then.before(edit);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        Optional<Map<String, @Nullable Object>> there = now.before(edit);
        if (cameSince.contains(edit.adds())) {
            return Optional.of(told(edit, "taken", seen.get(), there.orElse(null)));
        }
        if (edit instanceof InsertRow row && NewRows.lost(then, now, row).isPresent()) {
            return Optional.of(told(edit, "changed", columns(then, row), columns(now, row)));
        }
        boolean differ = there.isEmpty() || !same(edit, seen.get(), there.get());
        String kind = there.isEmpty() ? "deleted" : "changed";
        return differ ? Optional.of(told(edit, kind, seen.get(), there.orElse(null))) : Optional.empty();
    }

    private static Map<String, @Nullable Object> columns(BundleModels models, InsertRow row) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        models.columns(row.table()).ifPresent(columns -> {
            tree.put("inputs", columns.inputs());
            tree.put("outputs", columns.outputs());
        });
        return tree;
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
            TableEdit edit,
            String kind,
            Map<String, @Nullable Object> seen,
            @Nullable Map<String, @Nullable Object> there) {
        Map<String, @Nullable Object> conflict = new TreeMap<>();
        for (String place : List.of("table", "row", "column")) {
            if (edit.tree().containsKey(place)) {
                conflict.put(place, edit.tree().get(place));
            }
        }
        conflict.put("kind", kind);
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
