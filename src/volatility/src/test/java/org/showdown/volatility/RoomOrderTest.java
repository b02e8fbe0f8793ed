package org.showdown.volatility;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rooms of docs/volatility.md and who may use whom. */
@AnalyzeClasses(packages = "org.showdown.volatility", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomOrderTest {

    @ArchTest
    static final ArchRule ROOMS_FORM_NO_CYCLE =
            slices().matching("org.showdown.volatility.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS_ARE_USED_IN_ORDER = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.showdown.volatility..")
            .layer("random")
            .definedBy("..random")
            .layer("market")
            .definedBy("..market")
            .layer("estimator")
            .definedBy("..estimator")
            .layer("target")
            .definedBy("..target")
            .layer("regime")
            .definedBy("..regime")
            .layer("walkforward")
            .definedBy("..walkforward")
            .layer("loss")
            .definedBy("..loss")
            .layer("diagnostic")
            .definedBy("..diagnostic")
            .layer("comparison")
            .definedBy("..comparison")
            .layer("shift")
            .definedBy("..shift")
            .layer("feature")
            .definedBy("..feature")
            .layer("garch")
            .definedBy("..garch")
            .layer("regression")
            .definedBy("..regression")
            .layer("har")
            .definedBy("..har")
            .layer("recurrent")
            .definedBy("..recurrent")
            .whereLayer("random")
            .mayOnlyBeAccessedByLayers("market", "garch", "recurrent")
            .whereLayer("market")
            .mayOnlyBeAccessedByLayers("estimator", "target", "regime", "walkforward", "loss")
            .whereLayer("estimator")
            .mayOnlyBeAccessedByLayers("target", "walkforward")
            .whereLayer("target")
            .mayOnlyBeAccessedByLayers("walkforward", "loss")
            .whereLayer("regime")
            .mayOnlyBeAccessedByLayers("loss")
            .whereLayer("walkforward")
            .mayOnlyBeAccessedByLayers("loss")
            .whereLayer("loss")
            .mayOnlyBeAccessedByLayers("comparison")
            .whereLayer("diagnostic")
            .mayOnlyBeAccessedByLayers("comparison")
            .whereLayer("comparison")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("shift")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("feature")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("garch")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("regression")
            .mayOnlyBeAccessedByLayers("har", "diagnostic", "comparison")
            .whereLayer("har")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("recurrent")
            .mayNotBeAccessedByAnyLayer();
}
