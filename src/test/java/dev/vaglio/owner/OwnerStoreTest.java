package dev.vaglio.owner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnerStoreTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<Eligible> THREE =
            List.of(new Eligible("anna", null), new Eligible("ben", null), new Eligible("carl", null));
    private static final AtomicInteger RULE_SETS = new AtomicInteger();

    private final OwnerStore store = new OwnerStore(DATABASE.dataSource());
    private final String rules = "rules" + RULE_SETS.incrementAndGet();

    @Test
    void two_replicas_with_eight_clients_never_share_a_turn_and_give_each_owner_as_many() throws Exception {
        List<OwnerStore> replicas = List.of(store, new OwnerStore(DATABASE.dataSource()));
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Turn> turns = new ArrayList<>();
        try {
            List<Callable<Turn>> calls = IntStream.range(0, 90)
                    .<Callable<Turn>>mapToObj(i -> () -> give(replicas.get(i % 2), lead(i), THREE))
                    .toList();
            for (Future<Turn> turn : clients.invokeAll(calls)) {
                turns.add(turn.get());
            }
        } finally {
            clients.shutdown();
        }
        assertThat(turns.stream().map(Turn::number).sorted())
                .isEqualTo(IntStream.rangeClosed(1, 90).mapToObj(Long::valueOf).toList());
        assertThat(counts(turns)).isEqualTo(Map.of("anna", 30L, "ben", 30L, "carl", 30L));
        assertThat(store.known(rules, lead(0)).load("anna")).isEqualTo(30);
    }

    @Test
    void who_was_away_is_neither_flooded_nor_skipped() {
        List<Eligible> two = THREE.subList(0, 2);
        List<Turn> turns = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> turns.add(give(store, lead(i), two)));
        List<Turn> later = new ArrayList<>();
        IntStream.range(30, 61).forEach(i -> later.add(give(store, lead(i), THREE)));

        assertThat(counts(turns)).isEqualTo(Map.of("anna", 15L, "ben", 15L));
        assertThat(counts(later)).isEqualTo(Map.of("anna", 10L, "ben", 10L, "carl", 11L));
    }

    @Test
    void a_lead_that_somebody_else_was_given_meanwhile_takes_no_second_turn() {
        Known before = store.known(rules, lead(1));
        Turn first = give(store, lead(1), THREE);

        assertThat(store.give(rules, before, lead(1), THREE, NOW)).isEmpty();
        assertThat(store.known(rules, lead(1)).leadOwner()).isEqualTo(first.owner());
        assertThat(store.known(rules, lead(1)).last()).isEqualTo(first.number());
    }

    @Test
    void another_lead_of_the_company_finds_its_owner() {
        Map<String, String> acme = Map.of("acme.example", key(9_000));
        OwnerKeys colleague = new OwnerKeys(key(2), null, acme);
        Known before = store.known(rules, colleague);
        Turn first = give(store, new OwnerKeys(key(1), null, acme), THREE);

        assertThat(store.give(rules, before, colleague, THREE, NOW)).isEmpty();
        Known known = store.known(rules, colleague);
        assertThat(known.leadOwner()).isNull();
        assertThat(known.companyOwners()).isEqualTo(Map.of("acme.example", first.owner()));
    }

    @Test
    void nobody_is_given_more_open_leads_than_there_is_room_for() {
        List<Eligible> one = List.of(new Eligible("anna", 1));
        Known seen = store.known(rules, lead(2));
        give(store, lead(1), one);

        assertThat(store.give(rules, seen, lead(2), one, NOW)).isEmpty();
        store.remember(rules, store.known(rules, lead(1)), lead(1), "anna", false, NOW);
        assertThat(store.give(rules, seen, lead(2), one, NOW)).isPresent();
    }

    @Test
    void a_lead_that_changes_hands_moves_its_load_and_an_older_decision_does_not_move_it_back() {
        give(store, lead(1), THREE.subList(0, 1));
        store.remember(rules, store.known(rules, lead(1)), lead(1), "ben", true, NOW.plusSeconds(60));
        store.remember(rules, store.known(rules, lead(1)), lead(1), "carl", true, NOW);

        Known known = store.known(rules, lead(1));
        assertThat(known.leadOwner()).isEqualTo("ben");
        assertThat(List.of(known.load("anna"), known.load("ben"), known.load("carl")))
                .containsExactly(0, 1, 0);
    }

    private Turn give(OwnerStore replica, OwnerKeys keys, List<Eligible> eligible) {
        Optional<Turn> turn = Optional.empty();
        while (turn.isEmpty()) {
            turn = replica.give(rules, replica.known(rules, keys), keys, eligible, NOW);
        }
        return turn.get();
    }

    private static Map<String, Long> counts(List<Turn> turns) {
        return turns.stream()
                .map(Turn::owner)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static OwnerKeys lead(int number) {
        return new OwnerKeys(key(number), null, Map.of());
    }

    private static String key(int number) {
        return String.format("%064x", number);
    }
}
