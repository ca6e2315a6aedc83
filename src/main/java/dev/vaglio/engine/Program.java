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
        Signature signature) {
    static final String ENGINE = "vaglio-tables 1, drools 10.2.0";
}
