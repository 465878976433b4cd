package org.gilde.workbench.wiki;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WikiArchitectureTest {
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

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gilde.workbench");

    @Test
    void whatIsKeptKnowsNeitherConfluenceNorTheWeb() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..workbench.content..",
                        "..workbench.user..",
                        "..workbench.permission..",
                        "..workbench.search..",
                        "..workbench.store..",
                        "..workbench.html..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.atlassian..", "jakarta.servlet..", "..workbench.page..", "..workbench.service..")
                .check(classes);
    }

    @Test
    void theWikiKnowsThePlatformByItsContractsOnly() {
        classes()
                .that()
                .resideInAnyPackage(WIKI)
                .should()
                .onlyDependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage(
                                "org.gilde.workbench..")
                        .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                "..workbench.app..", "..workbench.database.."))
                        .or(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(WIKI)))
                .check(classes);
    }

    @Test
    void onlyOneClassOfTheWikiSpeaksSql() {
        noClasses()
                .that()
                .resideInAnyPackage(WIKI)
                .and()
                .doNotHaveSimpleName("WikiSchema")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.sql\\.(Connection|Statement|PreparedStatement|DriverManager)")
                .check(classes);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching(
                        "org.gilde.workbench.(content|html|permission|search|service|storage|store|story|user|wiki)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
        slices().matching("org.gilde.workbench.page.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
