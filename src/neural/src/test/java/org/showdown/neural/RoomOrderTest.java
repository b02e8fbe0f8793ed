package org.showdown.neural;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

/** Which room may use which. */
@AnalyzeClasses(packages = "org.showdown.neural", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomOrderTest {

    @ArchTest
    static final ArchRule ROOMS_ARE_USED_IN_ORDER = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.showdown.neural..")
            .layer("network")
            .definedBy("..network")
            .layer("sample")
            .definedBy("..sample")
            .layer("training")
            .definedBy("..training")
            .layer("onnx")
            .definedBy("..onnx")
            .layer("recipe")
            .definedBy("..recipe")
            .layer("study")
            .definedBy("..study")
            .layer("cli")
            .definedBy("..cli")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("study")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("recipe")
            .mayOnlyBeAccessedByLayers("study", "cli")
            .whereLayer("onnx")
            .mayOnlyBeAccessedByLayers("recipe")
            .whereLayer("training")
            .mayOnlyBeAccessedByLayers("recipe", "study", "cli")
            .whereLayer("sample")
            .mayOnlyBeAccessedByLayers("training", "onnx", "recipe", "study", "cli")
            .whereLayer("network")
            .mayOnlyBeAccessedByLayers("training", "onnx", "recipe", "study", "cli");

    @ArchTest
    static final ArchRule ONLY_NETWORKS_AND_TRAINING_KNOW_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("..network", "..training", "..study")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");
}
