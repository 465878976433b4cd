package org.gilde.confluence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.http.HttpServlet;
import jakarta.ws.rs.Path;
import java.util.List;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.learning.Shares;
import org.gilde.confluence.learning.Sharing;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String REST_ACCESS = "com.atlassian.plugins.rest.api.security.annotation";
    private static final String SERVLET_ACCESS = "com.atlassian.annotations.security";
    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gilde.confluence");

    @Test
    void domainKnowsNeitherConfluenceNorItsDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..learning",
                        "..community",
                        "..coaching",
                        "..people",
                        "..text",
                        "..transaction",
                        "..journal",
                        "..subject",
                        "..practice",
                        "..founding",
                        "..closing",
                        "..merging",
                        "..renewal")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.atlassian..", "net.java.ao..", "jakarta..", "..host..", "..table..")
                .check(APP);
    }

    @Test
    void onlyTablesKnowActiveObjects() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..table..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.java.ao..", "com.atlassian.activeobjects..")
                .check(APP);
    }

    @Test
    void tablesKnowNothingElseOfConfluence() {
        noClasses()
                .that()
                .resideInAPackage("..table..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.atlassian.confluence..", "com.atlassian.user..", "com.atlassian.sal.api.user..")
                .check(APP);
    }

    @Test
    void featuresFormNoCircle() {
        slices().matching("org.gilde.confluence.(*)..")
                .should()
                .beFreeOfCycles()
                .check(APP);
    }

    @Test
    void nobodyButTheOwnersChoiceWidensAnAudience() {
        for (String change : List.of("put", "putAll")) {
            noClasses()
                    .that()
                    .doNotHaveSimpleName("Sharing")
                    .should()
                    .callMethodWhere(calls(Shares.class, change))
                    .check(APP);
        }
        for (String wish : List.of("share", "shareAll")) {
            noClasses()
                    .that()
                    .doNotHaveSimpleName("LearningItemsResource")
                    .should()
                    .callMethodWhere(calls(Sharing.class, wish))
                    .check(APP);
        }
    }

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + method,
                call -> call.getName().equals(method) && call.getTargetOwner().isEquivalentTo(owner));
    }

    @Test
    void nobodyButTheSubjectAndTheMonthsTakesFromWhoLooked() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ErasingSteps")
                .and()
                .doNotHaveSimpleName("SubjectForgetting")
                .should()
                .callMethod("org.gilde.confluence.subject.Looks", "forget", PERSON, "java.time.Instant")
                .check(APP);
        noClasses()
                .that()
                .doNotHaveSimpleName("LookLog")
                .should()
                .callMethod("org.gilde.confluence.subject.Looks", "tidy", "java.time.Instant")
                .check(APP);
    }

    private static final String PERSON = "org.gilde.confluence.people.PersonKey";

    @Test
    void everyResourceNamesWhoMayCallIt() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(beAnnotatedFrom(REST_ACCESS))
                .check(APP);
    }

    @Test
    void everyServletNamesWhoMayCallIt() {
        classes()
                .that()
                .areAssignableTo(HttpServlet.class)
                .should(beAnnotatedFrom(SERVLET_ACCESS))
                .check(APP);
    }

    @Test
    void pagesAndMacrosNeverReadEverybodyOfACommunity() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..macro..",
                        "..settings..",
                        "..directory..",
                        "..rest..",
                        "..course..",
                        "..desk..",
                        "..tending..")
                .should()
                .callMethod(Memberships.class, "of", String.class)
                .allowEmptyShould(false)
                .check(APP);
    }

    @Test
    void endpointWithoutThatIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(Open.class, Guarded.class);
        assertThat(classes()
                        .that()
                        .areAnnotatedWith(Path.class)
                        .should(beAnnotatedFrom(REST_ACCESS))
                        .evaluate(planted)
                        .getFailureReport()
                        .getDetails())
                .containsExactly(Open.class.getName() + " does not name who may call it");
    }

    private static ArchCondition<JavaClass> beAnnotatedFrom(String annotations) {
        return new ArchCondition<>("name who may call it") {
            @Override
            public void check(JavaClass endpoint, ConditionEvents events) {
                boolean named = endpoint.getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getRawType().getPackageName().equals(annotations));
                String said = endpoint.getName() + (named ? " names" : " does not name") + " who may call it";
                events.add(new SimpleConditionEvent(endpoint, named, said));
            }
        };
    }

    @Path("open")
    static final class Open {}

    @Path("guarded")
    @LicensedOnly
    static final class Guarded {}
}
