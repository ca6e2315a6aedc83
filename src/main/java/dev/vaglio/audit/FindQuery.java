package dev.vaglio.audit;

import java.util.UUID;

/** The statement for a filter: newest first, one row more than asked for, to know whether there are more. */
final class FindQuery {
    private FindQuery() {}

    static Conditions of(DecisionFilter filter, BlindIndex index) {
        Conditions query = new Conditions("SELECT " + RowReader.HEADER + " FROM decision d WHERE true")
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
                        filter.kind() == null ? null : filter.kind().code());
        UUID after = filter.after();
        if (after != null) {
            query.where(" AND (d.logged_at, d.decision_id) < (?", Preparation.loggedAt(after))
                    .where(", ?)", after);
        }
        return query.where(" ORDER BY d.logged_at DESC, d.decision_id DESC LIMIT ?", filter.limit() + 1);
    }
}
