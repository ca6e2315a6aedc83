package dev.vaglio.audit;

import java.util.UUID;

/** The statements for a filter. */
final class FindQuery {
    private FindQuery() {}

    /** Newest first, one row more than asked for, to know whether there are more. */
    static Conditions of(DecisionFilter filter, BlindIndex index) {
        Conditions query = where("SELECT " + RowReader.HEADER + " FROM decision d WHERE true", filter, index);
        UUID after = filter.after();
        if (after != null) {
            query.where(" AND (d.logged_at, d.decision_id) < (?", Preparation.loggedAt(after))
                    .where(", ?)", after);
        }
        return query.where(" ORDER BY d.logged_at DESC, d.decision_id DESC LIMIT ?", filter.limit() + 1);
    }

    /** How many there are, whatever the page; at most {@code most}. */
    static Conditions count(DecisionFilter filter, int most, BlindIndex index) {
        return where("SELECT count(*) FROM (SELECT 1 FROM decision d WHERE true", filter, index)
                .where(" LIMIT ?) found", most);
    }

    private static Conditions where(String start, DecisionFilter filter, BlindIndex index) {
        return new Conditions(start)
                .where(" AND d.lead_key = ?", index.lead(filter.leadId()))
                .where(" AND d.logged_at >= ?", filter.from())
                .where(" AND d.logged_at < ?", filter.to())
                .where(" AND d.status = ?", filter.status())
                .where(" AND d.band = ?", filter.band())
                .where(" AND d.rule_set = ?", filter.ruleSet())
                .where(" AND d.version = ?", filter.version())
                .where(" AND d.caller = ?", filter.caller())
                .where(
                        " AND d.kind = ?",
                        filter.kind() == null ? null : filter.kind().code())
                .where(
                        " AND d.trigger = ?",
                        filter.trigger() == null ? null : filter.trigger().code())
                .where(" AND d.superseded = ?", filter.superseded());
    }
}
