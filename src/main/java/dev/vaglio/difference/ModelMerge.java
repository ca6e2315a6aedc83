package dev.vaglio.difference;

import dev.vaglio.edit.DmnPatch;
import dev.vaglio.edit.Patched;
import dev.vaglio.edit.TableEdit;
import dev.vaglio.engine.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Merges one model by the edits of its tables, where the draft changed nothing else in it. */
final class ModelMerge {
    private static final Pattern TABLE =
            Pattern.compile("<((?:[\\w.-]+:)?decisionTable)\\b[^>]*>.*?</\\1\\s*>", Pattern.DOTALL);
    private static final Pattern UNTYPED =
            Pattern.compile("<!--.*?-->|<((?:[\\w.-]+:)?extensionElements)\\b[^>]*>.*?</\\1\\s*>", Pattern.DOTALL);

    private final String path;
    private final Side base;
    private final Side mine;
    private final Side theirs;

    ModelMerge(String path, Side base, Side mine, Side theirs) {
        this.path = path;
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** Theirs with the edits of mine; empty where edits do not say all that mine changed. */
    Optional<String> merged(Conflicts conflicts) {
        if (!beyondTables(text(base)).equals(beyondTables(text(mine)))) {
            return Optional.empty();
        }
        Conflicts ofModel = conflicts.sameChoices();
        List<TableEdit> edits = new ArrayList<>();
        Map<String, DecisionTable> before = base.byId();
        Map<String, DecisionTable> now = theirs.byId();
        for (DecisionTable table : mine.tables()) {
            if (!table.file().equals(path) || table.equals(before.get(table.id()))) {
                continue;
            }
            Optional<List<TableEdit>> ofTable = before.containsKey(table.id()) && now.containsKey(table.id())
                    ? TableMerge.of(
                            Objects.requireNonNull(before.get(table.id())),
                            table,
                            Objects.requireNonNull(now.get(table.id())),
                            ofModel)
                    : Optional.empty();
            if (ofTable.isEmpty()) {
                return Optional.empty();
            }
            edits.addAll(ofTable.get());
        }
        return DmnPatch.apply(text(theirs), edits) instanceof Patched.Applied applied
                ? Optional.of(conflicts.and(ofModel, applied.xml()))
                : Optional.empty();
    }

    private String text(Side side) {
        return side.files().getOrDefault(path, "");
    }

    /** What is no row and no cell: the model around the tables, and what other editors keep inside them. */
    private static List<String> beyondTables(String model) {
        List<String> beyond = new ArrayList<>();
        beyond.add(TABLE.matcher(model).replaceAll("<table/>"));
        Matcher untyped = UNTYPED.matcher(model);
        while (untyped.find()) {
            beyond.add(untyped.group());
        }
        return beyond;
    }
}
