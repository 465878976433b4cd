package org.gilde.confluence.hostcalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the app needs of Confluence: the list for people, and the one in the jar for the self-test. */
class HostCallsTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final HostCalls APP = HostCalls.of(CLASSES);

    @Test
    void everyCallIsKnownAndOfTheKindThatIsKnown() {
        assertThat(APP.faults()).isEmpty();
        assertThat(APP.all()).hasSizeGreaterThan(200);
    }

    @Test
    void whatIsNotConfirmedIsCalledInHostAlone() {
        assertThat(APP.astray()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theListIsThatOfTheCode(WrittenList list) {
        String now = list.of(APP);
        if (Boolean.getBoolean("host-calls.write")) {
            list.write(now);
        }
        assertThat(list.written())
                .as("%s is of other code; its head says how to write it anew", list.file())
                .isEqualTo(now);
    }

    @Test
    void theListInTheJarSaysHowEachCallIsLinkedAndWhatIsLostWithoutIt() {
        assertThat(APP.jar())
                .contains(
                        "class com.atlassian.mail.Email instance setBody(Ljava/lang/String;)Lcom/atlassian/mail/Email; letters",
                        "class com.atlassian.scheduler.JobRunnerResponse static"
                                + " success(Ljava/lang/String;)Lcom/atlassian/scheduler/JobRunnerResponse; jobs",
                        "type com.atlassian.sal.api.UrlMode static CANONICAL:Lcom/atlassian/sal/api/UrlMode; base,pages",
                        "interface com.atlassian.confluence.macro.Macro - - macros",
                        "type com.atlassian.mail.MailException - - letters")
                .noneMatch(line -> line.contains("execute("));
    }

    @Test
    void everyClassThatAFeatureNamesIsThere() {
        assertThat(FeatureClasses.all()).allSatisfy(name -> assertThat(
                        CLASSES.resolve("org/gilde/confluence/" + name.replace('.', '/') + ".class"))
                .exists());
    }

    @Test
    void findsWhatAnAppCallsNamesAndHasCalled() {
        assertThat(APP.all())
                .filteredOn(call -> call.key()
                        .matches("com\\.atlassian\\.(confluence\\.macro\\.Macro(#execute.*|\\$BodyType#NONE.*)?"
                                + "|scheduler\\.JobRunner#runJob.*|annotations\\.security\\.LicensedOnly)"))
                .extracting(call -> call.ownerKind() + " " + call.name() + " " + call.way())
                .containsExactlyInAnyOrder(
                        "ANNOTATION  TYPE",
                        "INTERFACE  TYPE",
                        "INTERFACE execute IMPLEMENTED",
                        "ENUM NONE FIELD",
                        "INTERFACE runJob CALL");
    }

    @Test
    void findsCallsThatNobodyKnows() {
        HostCalls calls = read("interface com.atlassian.sal.api.user.UserManager | CONFIRMED | test");
        assertThat(calls.faults()).anySatisfy(fault -> assertThat(fault)
                .startsWith("com.atlassian.sal.api.user.UserManager#getRemoteUserKey()")
                .contains("is not in signatures.txt"));
    }

    @Test
    void findsAnotherDescriptor() {
        HostCalls calls = read(
                "interface com.atlassian.event.api.EventPublisher | CONFIRMED | test",
                "  register(Ljava/lang/Object;)Z | CONFIRMED | test");
        assertThat(calls.faults()).anySatisfy(fault -> assertThat(fault)
                .startsWith("com.atlassian.event.api.EventPublisher#register(Ljava/lang/Object;)V is not"));
    }

    @Test
    void findsAClassForAnInterface() {
        HostCalls calls = read(
                "class com.atlassian.event.api.EventPublisher | CONFIRMED | test",
                "  register(Ljava/lang/Object;)V | CONFIRMED | test");
        assertThat(calls.faults()).anySatisfy(fault -> assertThat(fault)
                .endsWith("takes com.atlassian.event.api.EventPublisher for an interface, and it is a class"));
    }

    @Test
    void findsWhatIsTheStandInsAlone() {
        HostCalls calls = read(
                "final class com.atlassian.sal.api.user.UserKey | CONFIRMED | test",
                "  <init>(Ljava/lang/String;)V | STAND-IN | test");
        assertThat(calls.faults())
                .anySatisfy(
                        fault -> assertThat(fault).contains("UserKey#<init>").contains("not Confluence's"));
    }

    @Test
    void findsADoubtfulCallOutsideHost() {
        HostCalls calls = read(
                "interface com.atlassian.confluence.content.render.xhtml.ConversionContext | CONFIRMED | test",
                "  getSpaceKey()Ljava/lang/String; | LIKELY | test");
        assertThat(calls.astray())
                .contains("org.gilde.confluence.macro.Viewings calls"
                        + " com.atlassian.confluence.content.render.xhtml.ConversionContext"
                        + "#getSpaceKey()Ljava/lang/String;, which is LIKELY, outside the package host");
    }

    @Test
    void findsAnUnsureCallThatIsNotLookedUpByItsName() {
        HostCalls calls = read(
                "interface com.atlassian.confluence.user.UserAccessor | CONFIRMED | test",
                "  isDeactivated(Lcom/atlassian/user/User;)Z | UNSURE | test",
                "interface com.atlassian.confluence.labels.LabelManager | LIKELY | test",
                "  addLabel(Lcom/atlassian/confluence/labels/Labelable;Lcom/atlassian/confluence/labels/Label;)I |"
                        + " UNSURE | test");
        assertThat(calls.astray())
                .contains("[org.gilde.confluence.host.ActiveUsers] calls com.atlassian.confluence.user.UserAccessor"
                        + "#isDeactivated(Lcom/atlassian/user/User;)Z, which is UNSURE: HostMethod looks it up instead")
                .noneMatch(one -> one.contains("addLabel"));
    }

    @Test
    void asksForCertaintyAndSourceOnEveryLine() {
        assertThatThrownBy(() -> Signatures.parse(List.of("class a.B | CONFIRMED |")))
                .hasMessageStartingWith("A line without signature, certainty or source");
        assertThatThrownBy(() -> Signatures.parse(List.of("class a.B | CONFIRMED | x", "class a.B | LIKELY | x")))
                .hasMessageStartingWith("Twice");
    }

    private static HostCalls read(String... lines) {
        return HostCalls.of(CLASSES, Signatures.parse(List.of(lines)));
    }
}
