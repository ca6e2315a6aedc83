package dev.vaglio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vaglio.engine.DecisionMap.Edge;
import dev.vaglio.engine.DecisionMap.Kind;
import dev.vaglio.engine.DecisionMap.Node;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionMapTest {
    private static final String BANDS = "dmn/bands.dmn";

    @Test
    void a_service_of_another_model_is_needed_by_the_decision_that_calls_it() {
        DecisionMap map = map(Bundles.files());
        String service = node(map, BANDS, Kind.SERVICE).id();

        assertThat(map.edges().stream().filter(edge -> edge.from().equals(service)))
                .singleElement()
                .extracting(Edge::to)
                .asString()
                .startsWith("dmn/lead-decision.dmn#");
        assertThat(map.edges()).anyMatch(edge -> edge.to().equals(service));
        assertThat(map.outcome()).hasValueSatisfying(id -> assertThat(id).startsWith("dmn/lead-decision.dmn#"));
    }

    @Test
    void each_table_stands_in_the_node_that_it_decides() {
        List<String> tables = BundleTables.of(new RuleSetSource("lead", Bundles.files())).tables().stream()
                .map(DecisionTable::id)
                .toList();

        assertThat(map(Bundles.files()).nodes().stream()
                        .filter(node -> node.kind() == Kind.TABLE)
                        .flatMap(node -> node.tables().stream()))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void edges_lead_from_node_to_node() {
        DecisionMap map = map(Bundles.files());

        assertThat(map.edges().stream().flatMap(edge -> Stream.of(edge.from(), edge.to())))
                .isNotEmpty()
                .isSubsetOf(map.nodes().stream().map(Node::id).toList());
        assertThat(map.edges()).doesNotHaveDuplicates();
    }

    @Test
    void a_model_that_can_not_be_read_leaves_the_others() {
        Map<String, String> files = Bundles.files();
        files.put(BANDS, "<definitions");
        DecisionMap map = map(files);

        assertThat(map.nodes()).isNotEmpty().noneMatch(node -> node.file().equals(BANDS));
        assertThat(map.edges()).noneMatch(edge -> edge.from().startsWith(BANDS));
    }

    private static DecisionMap map(Map<String, String> files) {
        return DecisionMap.of(new RuleSetSource("lead", files));
    }

    private static Node node(DecisionMap map, String file, Kind kind) {
        return map.nodes().stream()
                .filter(node -> node.file().equals(file) && node.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
