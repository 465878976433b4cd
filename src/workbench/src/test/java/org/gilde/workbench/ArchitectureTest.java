package org.gilde.workbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String[] PLATFORM = {
        "..workbench.ao..",
        "..workbench.blueprint..",
        "..workbench.descriptor..",
        "..workbench.event..",
        "..workbench.http..",
        "..workbench.i18n..",
        "..workbench.install..",
        "..workbench.item..",
        "..workbench.job..",
        "..workbench.macro..",
        "..workbench.module..",
        "..workbench.osgi..",
        "..workbench.resource..",
        "..workbench.rest..",
        "..workbench.servlet..",
        "..workbench.setting..",
        "..workbench.spring..",
        "..workbench.velocity.."
    };
    private static final String[] WIKI = {
        "..workbench.content..",
        "..workbench.html..",
        "..workbench.page..",
        "..workbench.permission..",
        "..workbench.search..",
        "..workbench.service..",
        "..workbench.storage..",
        "..workbench.store..",
        "..workbench.story..",
        "..workbench.user..",
        "..workbench.wiki.."
    };

    static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.gilde.workbench");
    }

    @Test
    void knowsNothingOfTheAppOrTheBridge() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.gilde.confluence..", "org.gilde.bridge..", "org.gilde.xapi..")
                .check(classes);
    }

    @Test
    void theHalvesMeetOnlyInTheirContracts() {
        noClasses()
                .that()
                .resideInAnyPackage(PLATFORM)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WIKI)
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(WIKI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PLATFORM)
                .check(classes);
    }

    @Test
    void platformPackagesFormNoCircle() {
        slices().matching("org.gilde.workbench.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        com.tngtech.archunit.base.DescribedPredicate.alwaysTrue(),
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(WIKI))
                .check(classes);
    }
}
