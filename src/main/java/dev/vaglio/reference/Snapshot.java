package dev.vaglio.reference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reference data as they stood together at one version. */
final class Snapshot {
    private static final Snapshot NONE = new Snapshot(-1, List.of());
    private final long version;
    private final List<Member> roster;
    private final List<Object> holidays;
    private final Map<String, Item> customers;
    private final Map<String, Item> competitors;

    private Snapshot(long version, List<Item> items) {
        Map<Kind, List<Item>> kinds = new HashMap<>();
        items.forEach(item ->
                kinds.computeIfAbsent(item.kind(), kind -> new ArrayList<>()).add(item));
        this.version = version;
        this.roster = roster(of(kinds, Kind.ROSTER), of(kinds, Kind.ABSENCES));
        this.holidays = of(kinds, Kind.HOLIDAYS).stream()
                .map(day -> (Object) Map.of("day", day.id()))
                .toList();
        this.customers = byId(of(kinds, Kind.CUSTOMERS));
        this.competitors = byId(of(kinds, Kind.COMPETITORS));
    }

    static Snapshot of(ReferenceStore.All all) {
        return new Snapshot(all.version(), all.items());
    }

    /** Before anything was read: of no version that there is. */
    static Snapshot none() {
        return NONE;
    }

    long version() {
        return version;
    }

    /**
     * What the rules see of it at a moment: members, holidays, and what is known of the domains.
     *
     * @param domains in lower case
     */
    Map<String, Object> facts(Collection<String> domains, Instant asOf, ZoneId zone) {
        Map<String, Object> facts = new TreeMap<>();
        put(
                facts,
                "roster",
                roster.stream().map(member -> (Object) member.facts(asOf, zone)).toList());
        put(facts, "holidays", holidays);
        put(facts, "companies", companies(domains));
        return facts;
    }

    private List<Object> companies(Collection<String> domains) {
        List<Object> companies = new ArrayList<>();
        for (String domain : domains) {
            add(companies, customers.get(domain), "customer");
            add(companies, competitors.get(domain), "competitor");
        }
        return companies;
    }

    private static void add(List<Object> companies, @Nullable Item company, String relation) {
        if (company != null) {
            Map<String, Object> facts = new TreeMap<>(Map.of("domain", company.id(), "relation", relation));
            String owner = company.text("owner");
            if (owner != null) {
                facts.put("owner", owner);
            }
            companies.add(facts);
        }
    }

    private static void put(Map<String, Object> facts, String name, List<Object> values) {
        if (!values.isEmpty()) {
            facts.put(name, values);
        }
    }

    private static List<Member> roster(List<Item> members, List<Item> absences) {
        Map<String, List<Period>> away = new HashMap<>();
        for (Item absence : absences) {
            String from = absence.text("from");
            if (from != null) {
                away.computeIfAbsent(absence.text("member"), member -> new ArrayList<>())
                        .add(new Period(from, absence.text("to")));
            }
        }
        return members.stream()
                .map(member -> Member.of(member, away.getOrDefault(member.id(), List.of())))
                .toList();
    }

    private static List<Item> of(Map<Kind, List<Item>> kinds, Kind kind) {
        return kinds.getOrDefault(kind, List.of());
    }

    private static Map<String, Item> byId(List<Item> items) {
        Map<String, Item> byId = new HashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        return byId;
    }
}
