package org.gilde.xapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gilde.xapi");

    @Test
    void nobodyKnowsAWebFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io..")
                .check(ALL);
    }

    @Test
    void onlyTheAdapterKnowsTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
                .check(ALL);
    }

    @Test
    void statementsKnowNothingOfStoreAccessAndEdge() {
        classes()
                .that()
                .resideInAPackage("org.gilde.xapi.statement")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.gilde.xapi",
                        "org.gilde.xapi.statement",
                        "org.gilde.xapi.json",
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..")
                .check(ALL);
    }

    @Test
    void nobodyKnowsTheEdgeOrTheAdapter() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..resource..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..resource..")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackages("..postgres..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..postgres..")
                .check(ALL);
    }

    @Test
    void theLibraryKnowsNothingElseOfTheHouse() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.gilde.xapi..",
                        "java..",
                        "javax.sql",
                        "javax.crypto..",
                        "com.fasterxml.jackson..",
                        "com.github.luben.zstd..",
                        "com.nimbusds..",
                        "org.postgresql..",
                        "org.slf4j..",
                        "org.jspecify..")
                .check(ALL);
    }
}
