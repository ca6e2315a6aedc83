package dev.vaglio.proposal;

import dev.vaglio.engine.FactType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which column fills what: each at most one thing, and each thing by one column.
 *
 * @param id the column that tells the leads apart
 * @param claims what is filled, by the target's key
 * @param outcomes columns that tell how it ended
 * @param notes why a column that is named like something fills nothing, by its name
 */
record Matching(
        Column id, Map<String, Claim> claims, List<Column> outcomes, List<Column> rest, Map<String, String> notes) {

    static Matching of(List<Column> columns, FactType.Structure facts, Lexicon lexicon) {
        List<Column> outcomes = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Target> targets = Targets.of(facts, lexicon);
        Claimant claimant = new Claimant(lexicon);
        for (Column column : columns) {
            List<Claim> own = targets.stream()
                    .flatMap(target -> claimant.claims(column, target))
                    .toList();
            if (claimant.isOutcome(column, own)) {
                outcomes.add(column);
            } else {
                claims.addAll(own);
            }
        }
        claims.sort(Claim.BEST_FIRST);
        return chosen(columns, claims, outcomes, lexicon);
    }

    private static Matching chosen(List<Column> columns, List<Claim> claims, List<Column> outcomes, Lexicon lexicon) {
        Column id = IdColumn.of(columns, outcomes, lexicon);
        Map<String, Claim> taken = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        Set<Column> used = new HashSet<>();
        for (Claim claim : claims) {
            Claim other = taken.get(claim.target().key());
            if (used.contains(claim.column())) {
                continue;
            }
            if (!claim.holds(lexicon.percent("least"))) {
                notes.putIfAbsent(
                        claim.column().name(),
                        "named like " + claim.target().key() + ", but only "
                                + claim.reading().read() + " of "
                                + claim.reading().filled() + " filled cells are read");
            } else if (other != null) {
                notes.putIfAbsent(
                        claim.column().name(),
                        claim.target().key() + " too? It is filled by "
                                + YamlText.scalar(other.column().name()));
            } else {
                taken.put(claim.target().key(), claim);
                used.add(claim.column());
            }
        }
        outcomes.remove(id);
        List<Column> rest = columns.stream()
                .filter(column -> !used.contains(column) && !outcomes.contains(column))
                .filter(column -> !column.equals(id))
                .toList();
        return new Matching(id, taken, outcomes, rest, notes);
    }

    /** The claims on a place, in the order of the targets. */
    Stream<Claim> of(Target.Place place) {
        return claims.values().stream().filter(claim -> claim.target().place() == place);
    }
}
