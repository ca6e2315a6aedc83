package dev.vaglio.proposal;

import dev.vaglio.engine.FactType;
import dev.vaglio.lead.CellTrial;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Says what a column may be by its name, and whether it tells the outcome. */
final class Claimant {
    private final Lexicon lexicon;
    private final CellReader reader;
    private final Set<String> outcome;

    Claimant(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.reader = new CellReader(lexicon);
        this.outcome = lexicon.words("outcome");
    }

    Stream<Claim> claims(Column column, Target target) {
        int least = lexicon.percent("containing");
        int named = target.named(target.names(), column.words(), least);
        int opposed = target.named(target.opposites(), column.words(), least);
        int best = Math.max(named, opposed);
        if (best == 0 || best < Lexicon.ALL && isFreeText(target) && isNumbers(column)) {
            return Stream.of();
        }
        return Stream.of(new Claim(column, target, best, reader.read(column, target, opposed > named)));
    }

    /** A column whose name is, or has, one of an outcome; unless the whole of it is the name of something else. */
    boolean isOutcome(Column column, List<Claim> claims) {
        return outcome.contains(column.words())
                || claims.stream().noneMatch(Claim::isNamed)
                        && outcome.stream().anyMatch(name -> NameWords.contains(column.words(), name));
    }

    private static boolean isFreeText(Target target) {
        return target.type() instanceof FactType.Text text && text.allowed().isEmpty();
    }

    private static boolean isNumbers(Column column) {
        return !column.filled().isEmpty()
                && column.read(CellTrial.plain(new FactType.Number(null, null)))
                        == column.filled().size();
    }
}
