package org.gilde.postgres;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void knowsNothingOfTheRestOfTheHouse() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.gilde.postgres",
                        "java..",
                        "org.slf4j",
                        "org.jspecify..",
                        "org.tukaani.xz",
                        "org.apache.commons.compress..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.gilde.postgres"));
    }
}
