package dev.vaglio.owner;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known before a lead is decided.
 *
 * @param owners the owner by key, of the keys asked for
 * @param holds the lead counts as an open one of its owner
 * @param standings by owner
 * @param last the number of the last turn
 */
public record Known(
        OwnerKeys keys, Map<String, String> owners, boolean holds, Map<String, Standing> standings, long last) {

    public @Nullable String leadOwner() {
        return keys.lead() == null ? null : owners.get(keys.lead());
    }

    public @Nullable String contactOwner() {
        return keys.contact() == null ? null : owners.get(keys.contact());
    }

    /** By domain. */
    public Map<String, String> companyOwners() {
        Map<String, String> found = new TreeMap<>();
        keys.companies().forEach((domain, key) -> {
            String owner = owners.get(key);
            if (owner != null) {
                found.put(domain, owner);
            }
        });
        return found;
    }

    /** How many open leads an owner has. */
    public int load(String owner) {
        return standing(owner).load();
    }

    private Standing standing(String owner) {
        return standings.getOrDefault(owner, Standing.NEW);
    }

    /** Whose turn it is: who waits longest. Empty where somebody has no room any more, and the rules are to look again. */
    public Optional<Turn> next(List<Eligible> eligible) {
        return eligible.stream().allMatch(one -> one.hasRoom(standing(one.owner())))
                ? eligible.stream()
                        .map(Eligible::owner)
                        .min(Comparator.comparingLong(
                                        (String owner) -> standing(owner).turn())
                                .thenComparing(Comparator.naturalOrder()))
                        .map(owner -> new Turn(owner, last + 1))
                : Optional.empty();
    }

    /** True where nothing is to be written for the lead to be remembered so. */
    boolean says(OwnerKeys wanted, String owner, boolean isHolding) {
        String own = wanted.own();
        return (own == null || owner.equals(owners.get(own)) && holds == isHolding)
                && owners.keySet().containsAll(wanted.others());
    }
}
