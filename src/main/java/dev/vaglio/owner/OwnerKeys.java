package dev.vaglio.owner;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a lead, its person and its company are remembered by: blind indexes in hex, that name nobody.
 *
 * @param lead the lead, or where it has no id the request; null where neither is known
 * @param contact the person, by e-mail
 * @param companies the company, by each domain that may be its own
 */
public record OwnerKeys(@Nullable String lead, @Nullable String contact, Map<String, String> companies) {
    /** The same with these domains alone, of those there are. */
    public OwnerKeys of(Collection<String> domains) {
        Map<String, String> own = new TreeMap<>(companies);
        own.keySet().retainAll(domains);
        return new OwnerKeys(lead, contact, own);
    }

    /** The key that the lead itself is counted by. */
    @Nullable
    String own() {
        return lead == null ? contact : lead;
    }

    /** Those that an owner is remembered by beside it. */
    Set<String> others() {
        Set<String> others = new TreeSet<>(companies.values());
        if (contact != null && !contact.equals(own())) {
            others.add(contact);
        }
        return others;
    }

    Set<String> all() {
        Set<String> all = others();
        if (own() != null) {
            all.add(own());
        }
        return all;
    }
}
