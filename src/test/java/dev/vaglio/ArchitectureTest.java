package dev.vaglio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the picture of the packages: features depend one way, and only the engine knows the rule libraries. */
@AnalyzeClasses(packages = "dev.vaglio", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule only_the_engine_knows_the_rule_libraries = noClasses()
            .that()
            .resideOutsideOfPackage("dev.vaglio.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..")
            .allowEmptyShould(true);
}
