package dev.vaglio.engine;

import java.util.List;
import java.util.Map;

/** Everything that deciding needs, built once a bundle. */
record Program(
        Bundle bundle,
        FactType.Structure facts,
        Parameters parameters,
        List<DecisionTable> tables,
        Map<String, String> tableOfRow,
        Measurer measurer,
        Graph graph,
        Services services,
        Signature signature,
        Recorder recorder) {
    static final String ENGINE = "kie-dmn 10.2.0";
}
