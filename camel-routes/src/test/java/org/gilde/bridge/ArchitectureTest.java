package org.gilde.bridge;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.gilde.xapi.access.Tenant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gilde.bridge");

    @Test
    void routesKnowNoQuarkus() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..delivery..",
                        "..stream..",
                        "..drop..",
                        "..cursor..",
                        "..deadletter..",
                        "..settings..",
                        "..pull..",
                        "..forward..",
                        "..erasure..",
                        "..contribution..",
                        "..naming..",
                        "..roster..",
                        "..peer..",
                        "..pause..",
                        "..trace..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.eclipse.microprofile..", "io.smallrye..")
                .check(ALL);
    }

    @Test
    void routesKnowOnlyTheFeedOfTheStoreAndWhoseAStatementIs() {
        classes()
                .that()
                .resideInAnyPackage("..delivery..", "..stream..", "..cursor..", "..deadletter..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackages(
                                "org.gilde.xapi.resource..",
                                "org.gilde.xapi.statement..",
                                "org.gilde.xapi.access..",
                                "org.gilde.xapi.store.postgres..")
                        .or(type(Tenant.class)))
                .check(ALL);
    }

    @Test
    void settingsKnowNothingElse() {
        classes()
                .that()
                .resideInAPackage("..settings..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.gilde.bridge.settings..",
                        "org.gilde.xapi",
                        "org.gilde.xapi.access",
                        "org.gilde.xapi.attachment", // what of a request is bounded, and by how much
                        "org.gilde.xapi.statement",
                        "java..",
                        "org.jspecify..")
                .check(ALL);
    }

    @Test
    void onlyTheEntryKnowsTheEmbeddedDatabase() {
        noClasses()
                .that()
                .doNotHaveSimpleName("GildeBridge")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.gilde.postgres..")
                .check(ALL);
    }

    @Test
    void onlyTracesKnowWhoMakesSpans() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..trace..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.opentelemetry..")
                .check(ALL);
    }

    @Test
    void featuresFormNoCircles() {
        slices().matching("org.gilde.bridge.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void nothingKnowsTheAppOrItsStandIn() {
        noClasses()
                .that()
                .resideInAPackage("org.gilde.bridge..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.gilde.confluence..", "org.gilde.workbench..", "com.atlassian..")
                .check(ALL);
    }
}
