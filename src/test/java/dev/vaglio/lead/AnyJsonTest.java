package dev.vaglio.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyJsonTest {
    private static final List<String> KEYS = List.of(
            "lead",
            "contact",
            "activities",
            "custom",
            "asOf",
            "id",
            "email",
            "age",
            "source",
            "createdAt",
            "at",
            "count",
            "consent",
            "bant",
            "budget",
            "date",
            "occupation",
            "competitors",
            "pipeline",
            "x");

    @Property(tries = 500)
    void any_json_is_accepted_or_refused(@ForAll("trees") Object tree) {
        assertThat(SampleFacts.reader().read(Json.canonical(tree), false)).isNotNull();
    }

    @Property(tries = 500)
    void any_bytes_are_accepted_or_refused(@ForAll byte[] bytes) {
        assertThat(SampleFacts.reader().read(bytes, true)).isNotNull();
    }

    @Property(tries = 300)
    void the_order_of_keys_does_not_matter(@ForAll("trees") Object tree, @ForAll long seed) {
        Intake one = SampleFacts.reader().read(Json.canonical(tree), false);
        Intake other =
                SampleFacts.reader().read(written(tree, new Random(seed)).getBytes(StandardCharsets.UTF_8), false);
        assertThat(other.getClass()).isEqualTo(one.getClass());
        if (one instanceof Intake.Accepted first && other instanceof Intake.Accepted second) {
            assertThat(second.facts().canonical()).isEqualTo(first.facts().canonical());
        }
    }

    private static String written(Object tree, Random random) {
        if (tree instanceof Map<?, ?> map) {
            List<String> fields = new ArrayList<>();
            map.forEach((key, value) -> fields.add("\"" + key + "\" : " + written(value, random)));
            Collections.shuffle(fields, random);
            return "{ " + String.join(" ,\n", fields) + " }";
        }
        if (tree instanceof List<?> list) {
            return "["
                    + String.join(
                            ",",
                            list.stream().map(value -> written(value, random)).toList()) + "]";
        }
        return new String(Json.canonical(tree), StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<Object> trees() {
        return nested(4);
    }

    private Arbitrary<Object> nested(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<Object> inner = nested(depth - 1);
        Arbitrary<Object> lists = inner.list().ofMaxSize(4).map(list -> list);
        Arbitrary<Object> objects =
                Arbitraries.maps(Arbitraries.of(KEYS), inner).ofMaxSize(6).map(LinkedHashMap::new);
        return Arbitraries.oneOf(scalars(), lists, objects, objects);
    }

    private Arbitrary<Object> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange('\u0000', '\ud7ff')
                        .ofMaxLength(20)
                        .map(text -> (Object) text),
                Arbitraries.of("2026-01-01T00:00:00Z", "2026-01-01", "student", "unknown", "a@b.example"),
                Arbitraries.bigDecimals().map(number -> (Object) number),
                Arbitraries.of(true, false, BigDecimal.ONE));
    }
}
