package dev.vaglio.audit;

import org.jspecify.annotations.Nullable;

/** A lead in a rule set: the key of {@code lead_head}, in the order in which PostgreSQL sorts it. */
record LeadKey(Bytes lead, String ruleSet) implements Comparable<LeadKey> {
    /** Null where the lead has no id, or the entry no outcome. */
    static @Nullable LeadKey of(PreparedEntry entry) {
        byte[] lead = entry.leadKey();
        return lead == null || !entry.decided()
                ? null
                : new LeadKey(new Bytes(lead), entry.header().ruleSet().name());
    }

    @Override
    public int compareTo(LeadKey other) {
        int leads = lead.compareTo(other.lead);
        return leads != 0 ? leads : ruleSet.compareTo(other.ruleSet);
    }
}
