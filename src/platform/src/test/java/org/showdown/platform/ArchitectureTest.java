package org.showdown.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The order of the platform's rooms: each may use those to its left, never one to its right. */
@AnalyzeClasses(packages = "org.showdown.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> ORDER = List.of(
            "database",
            "setup",
            "page",
            "pdf",
            "web",
            "identity",
            "course",
            "market",
            "assignment",
            "submission",
            "worker",
            "evaluation",
            "evidence",
            "leaderboard",
            "reveal",
            "training",
            "plot",
            "result",
            "claims",
            "lab",
            "portfolio",
            "gradebook",
            "home",
            "desk");

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles =
            slices().matching("org.showdown.platform.(*)..").should().beFreeOfCycles();

    /** Workers take what is due by the database's time; by a web node's own, what it enqueues could wait for minutes, or go first. */
    @ArchTest
    static final ArchRule jobsAreDueByTheDatabasesTime = noClasses()
            .that(DescribedPredicate.describe("enqueue jobs", ArchitectureTest::enqueues))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    private static boolean enqueues(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(SchedulerClient.class));
    }

    @ArchTest
    static void eachRoomUsesOnlyRoomsToItsLeft(JavaClasses classes) {
        Architectures.LayeredArchitecture order =
                Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : ORDER) {
            order = order.optionalLayer(room).definedBy("org.showdown.platform." + room + "..");
        }
        for (int i = 0; i < ORDER.size(); i++) {
            String[] right = ORDER.subList(i + 1, ORDER.size()).toArray(String[]::new);
            order = right.length == 0
                    ? order.whereLayer(ORDER.get(i)).mayNotBeAccessedByAnyLayer()
                    : order.whereLayer(ORDER.get(i)).mayOnlyBeAccessedByLayers(right);
        }
        order.check(classes);
    }

    @ArchTest
    static void everyRoomHasAPlaceInTheOrderAndANullMarkedFrontDoor(JavaClasses classes) {
        Set<String> rooms = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("org.showdown.platform."))
                .map(name -> name.replaceFirst(
                        "^(org\\.showdown\\.platform\\.[a-z]+)\\..*", "$1")) // a room's inner packages are its own
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rooms.stream().map(name -> name.substring("org.showdown.platform.".length())))
                .as("a new room needs a place in the order of this test")
                .isSubsetOf(ORDER);
        for (String room : rooms) {
            assertThat(classes.getPackage(room).isAnnotatedWith(NullMarked.class))
                    .as("%s/package-info.java with @NullMarked", room)
                    .isTrue();
        }
    }
}
