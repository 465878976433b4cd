package org.gilde.confluence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gilde.confluence.admin.HealthServlet;
import org.gilde.confluence.community.Memberships;
import org.gilde.confluence.learning.Shares;
import org.gilde.confluence.learning.Sharing;
import org.gilde.confluence.rest.Proven;
import org.gilde.confluence.screen.OpenDoor;
import org.gilde.confluence.screen.Screens;
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
    void everyServletLetsNobodyInButThroughADoor() {
        classes()
                .that()
                .areAssignableTo(HttpServlet.class)
                .should(GO_THROUGH_A_DOOR)
                .check(APP);
        classes()
                .that()
                .areAssignableTo(HttpServlet.class)
                .and()
                .areAnnotatedWith(AdminOnly.class)
                .should(ASK_FOR_THE_PROOF)
                .check(APP);
    }

    @Test
    void everyResourceForAdministratorsAsksBrowsersForTheProof() {
        PROVEN_CLASSES.check(APP);
        PROVEN_METHODS.check(APP);
        JavaClasses planted = new ClassFileImporter().importClasses(Unasked.class, Half.class);
        assertThat(failures(PROVEN_CLASSES, planted)).singleElement().asString().contains("Unasked");
        assertThat(failures(PROVEN_METHODS, planted)).singleElement().asString().contains("Half.change()");
    }

    private static final ArchRule PROVEN_CLASSES = classes()
            .that()
            .areAnnotatedWith(com.atlassian.plugins.rest.api.security.annotation.AdminOnly.class)
            .should()
            .beAnnotatedWith(Proven.class);

    private static final ArchRule PROVEN_METHODS = methods()
            .that()
            .areAnnotatedWith(com.atlassian.plugins.rest.api.security.annotation.AdminOnly.class)
            .should()
            .beAnnotatedWith(Proven.class);

    @com.atlassian.plugins.rest.api.security.annotation.AdminOnly
    static final class Unasked {}

    static final class Half {
        @com.atlassian.plugins.rest.api.security.annotation.AdminOnly
        void change() {}
    }

    @Test
    void servletThatAnnotatesNothingOrGoesThroughNoDoorIsFound() {
        JavaClasses planted = new ClassFileImporter().importClasses(Doorless.class, Unproven.class);
        assertThat(failures(classes().should(beAnnotatedFrom(SERVLET_ACCESS)), planted))
                .containsExactly(Doorless.class.getName() + " does not name who may call it");
        assertThat(failures(classes().should(GO_THROUGH_A_DOOR), planted))
                .containsExactly(Doorless.class.getName() + " goes through no door");
        assertThat(failures(classes().should(ASK_FOR_THE_PROOF), planted))
                .contains(Unproven.class.getName() + " does not ask administrators for the proof");
    }

    @Test
    void nobodyButTheBridgesClientOpensConnections() {
        CONNECTIONS.check(APP);
        JavaClasses planted = new ClassFileImporter().importClasses(Telephone.class);
        assertThat(failures(CONNECTIONS, planted)).isNotEmpty();
    }

    private static final ArchRule CONNECTIONS = noClasses()
            .that()
            .resideOutsideOfPackage("org.gilde.confluence.bridge")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "open connections",
                    type -> type.getPackageName().startsWith("java.net.http")
                            || type.getPackageName().startsWith("java.nio.channels")
                            || type.getName().matches("java\\.net\\.(URL|.*URLConnection|.*Socket.*)")
                            || type.getName().startsWith("javax.net.")));

    private static List<String> failures(ArchRule rule, JavaClasses planted) {
        return rule.evaluate(planted).getFailureReport().getDetails();
    }

    private static final ArchCondition<JavaClass> GO_THROUGH_A_DOOR = calling(
            "go through a door",
            "goes through no door",
            call -> call.getTargetOwner().isEquivalentTo(OpenDoor.class)
                    || call.getTargetOwner().isEquivalentTo(Screens.class));

    private static final ArchCondition<JavaClass> ASK_FOR_THE_PROOF = calling(
            "ask for the proof",
            "does not ask administrators for the proof",
            // The page that says what is missing opens where it is the proof that is missing.
            call -> call.getTargetOwner().isEquivalentTo(Screens.class)
                    && (call.getName().equals("administer")
                            || (call.getName().equals("inspect")
                                    && call.getOriginOwner().isEquivalentTo(HealthServlet.class))));

    private static ArchCondition<JavaClass> calling(String wish, String fault, Predicate<JavaCall<?>> good) {
        return new ArchCondition<>(wish) {
            @Override
            public void check(JavaClass servlet, ConditionEvents events) {
                boolean does = servlet.getMethodCallsFromSelf().stream().anyMatch(good);
                events.add(new SimpleConditionEvent(servlet, does, servlet.getName() + " " + (does ? wish : fault)));
            }
        };
    }

    static final class Doorless extends HttpServlet {
        private static final long serialVersionUID = 1L;
    }

    @AdminOnly
    static final class Unproven extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Screens screens;

        Unproven(Screens screens) {
            this.screens = screens;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            screens.answer(request, response, call -> Optional.empty());
        }
    }

    static final class Telephone {
        HttpClient ring() {
            return HttpClient.newHttpClient();
        }
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
