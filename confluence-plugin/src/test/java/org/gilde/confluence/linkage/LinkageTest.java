package org.gilde.confluence.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gilde.confluence.life.Off;
import org.gilde.confluence.linkage.Finding.State;
import org.gilde.confluence.linkage.HostCall.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Looking a call up as the JVM links it")
class LinkageTest {
    private final Linkage linkage = new Linkage(getClass().getClassLoader());

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4} {5}")
    @CsvSource({
        "INTERFACE, java.util.List, size, ()I, LINKS, ''",
        "INTERFACE, java.util.List, toString, ()Ljava/lang/String;, LINKS, ''",
        "INTERFACE, java.util.List, forEach, (Ljava/util/function/Consumer;)V, LINKS, ''",
        "CLASS, java.util.ArrayList, containsAll, (Ljava/util/Collection;)Z, LINKS, ''",
        "CLASS, java.util.ArrayList, <init>, (I)V, LINKS, ''",
        "CLASS, java.util.AbstractList, <init>, ()V, LINKS, ''",
        "TYPE, java.util.List, '', '', LINKS, ''",
        "INTERFACE, java.util.Lists, size, ()I, MISSING, ''",
        "TYPE, java.util.Lists, '', '', MISSING, ''",
        "INTERFACE, java.util.List, length, ()I, MISSING, ''",
        "INTERFACE, java.util.List, size, ()J, DIFFERS, has ()I",
        "CLASS, java.util.ArrayList, <init>, (J)V, DIFFERS, 'has ()V, (I)V, (Ljava/util/Collection;)V'",
        "CLASS, java.util.List, size, ()I, DIFFERS, is an interface",
        "INTERFACE, java.util.ArrayList, size, ()I, DIFFERS, is a class",
        "CLASS, java.util.ArrayList, grow, (I)[Ljava/lang/Object;, MISSING, ''",
        "CLASS, java.lang.Integer, parseInt, (Ljava/lang/String;)I, DIFFERS, is static",
        "CLASS, java.lang.Integer, MAX_VALUE, I, DIFFERS, is static"
    })
    void tellsWhatIsThere(Kind kind, String owner, String name, String descriptor, State state, String detail) {
        isFound(new HostCall(owner, kind, false, name, descriptor, Set.of(Feature.LETTERS)), state, detail);
    }

    @ParameterizedTest(name = "static {0} {1} {2} {3}: {4} {5}")
    @CsvSource({
        "CLASS, java.lang.Integer, parseInt, (Ljava/lang/String;)I, LINKS, ''",
        "INTERFACE, java.util.List, of, ()Ljava/util/List;, LINKS, ''",
        "CLASS, java.lang.Integer, intValue, ()I, DIFFERS, is not static",
        "INTERFACE, java.util.List, size, ()I, DIFFERS, is not static",
        "CLASS, java.lang.Integer, parseInt, ()I, DIFFERS, "
                + "'has (Ljava/lang/CharSequence;III)I, (Ljava/lang/String;)I, (Ljava/lang/String;I)I'",
        "TYPE, java.lang.Thread$State, NEW, Ljava/lang/Thread$State;, LINKS, ''",
        "TYPE, java.awt.Point, x, I, DIFFERS, is not static",
        "TYPE, java.lang.Thread$State, OLD, Ljava/lang/Thread$State;, MISSING, ''"
    })
    void tellsWhatIsThereWithoutAnInstance(
            Kind kind, String owner, String name, String descriptor, State state, String detail) {
        isFound(new HostCall(owner, kind, true, name, descriptor, Set.of(Feature.LETTERS)), state, detail);
    }

    private void isFound(HostCall call, State state, String detail) {
        Finding found = linkage.look(call);
        assertThat(found.state()).isEqualTo(state);
        assertThat(found.detail()).isEqualTo(detail);
        assertThat(found.features()).containsExactly(Feature.LETTERS);
    }

    @Test
    void theApiThatTheAppIsCompiledWithHasItAll() {
        assertThat(HostCalls.ofTheApp())
                .hasSizeGreaterThan(200)
                .allSatisfy(call ->
                        assertThat(linkage.look(call).isGood()).as(call.text()).isTrue());
    }

    @Test
    void survivesClassesThatCannotBeLoaded() {
        Linkage broken = new Linkage(new Hiding("com.atlassian.confluence.api.model.pagination.PageRequest") {
            @Override
            byte[] spoil(byte[] file) {
                file[0] = 0;
                return file;
            }
        });
        Finding found = broken.look(search(HostCalls.ofTheApp()));
        assertThat(found.isUnlinked()).isTrue();
        assertThat(found.detail()).isNotEmpty();
    }

    @Test
    void whatAnotherMethodNeedsIsNoMatter() {
        Linkage lacking = new Linkage(new Hiding("com.atlassian.confluence.core.Modification"));
        assertThat(lacking.look(ofPages("getPages")).state()).isEqualTo(State.LINKS);
        assertThat(lacking.look(ofPages("saveNewVersion")).isUnlinked()).isTrue();
    }

    private static HostCall ofPages(String method) {
        return HostCalls.ofTheApp().stream()
                .filter(call ->
                        call.owner().endsWith(".PageManager") && call.name().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static HostCall search(List<HostCall> calls) {
        return calls.stream()
                .filter(call -> call.name().equals("searchContent"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatOneTypeLacksTakesItsFeaturesOnly() {
        List<HostCall> calls = HostCalls.ofTheApp();
        ClassLoader lacking = new Hiding("com.atlassian.confluence.event.events.like.LikeCreatedEvent");
        Linked features = LinkedFeatures.in(calls, lacking, "", Lacking.offering());
        assertThat(features.isOn(Feature.LIKES)).isFalse();
        List<Feature> on = new ArrayList<>(List.of(Feature.values()));
        on.remove(Feature.LIKES);
        assertThat(on).allMatch(features::isOn);
    }

    @Test
    void whatHasASubstituteTakesNothing() {
        HostCall spare = new HostCall("java.util.List", Kind.INTERFACE, false, "gone", "()V", Set.of());
        assertThat(linkage.look(spare).isUnlinked()).isTrue();
        Linked features = LinkedFeatures.in(List.of(spare), getClass().getClassLoader(), "", Lacking.offering());
        assertThat(Feature.values()).allMatch(features::isOn);
        assertThat(HostCalls.ofTheApp())
                .filteredOn(call -> call.features().isEmpty())
                .extracting(HostCall::name)
                .contains("create", "isDeactivated", "getLoginUri", "requireWebResource");
    }

    @Test
    void withoutTheBaseNothingIsOn() {
        Linked features = LinkedFeatures.in(
                HostCalls.ofTheApp(),
                new Hiding("com.atlassian.sal.api.pluginsettings.PluginSettings"),
                "",
                Lacking.offering());
        assertThat(Feature.values()).noneMatch(features::isOn);
    }

    @Test
    void hereEverythingIsOn() {
        assertThat(Feature.values()).allMatch(LinkedFeatures.here(Lacking.offering())::isOn);
    }

    @Test
    void withoutPagesAndMacrosTheBridgeStillDelivers() {
        HostCall drawn = new HostCall("java.util.List", Kind.INTERFACE, false, "draw", "()V", Set.of(Feature.PAGES));
        Linked features = LinkedFeatures.in(List.of(drawn), getClass().getClassLoader(), "", Lacking.offering());
        assertThat(features.isOn(Feature.BASE)).isTrue();
        assertThat(features.isOn(Feature.JOBS)).isTrue();
        assertThat(List.of(Feature.PAGES, Feature.MACROS, Feature.FORMS)).noneMatch(features::isOn);
    }

    @Test
    void mostCallsCostOneFeatureOnly() {
        assertThat(HostCalls.ofTheApp().stream()
                        .filter(call -> call.features().contains(Feature.BASE))
                        .count())
                .isLessThan(90);
    }

    @Test
    void anAdministratorStartsAFeatureAllTheSame() {
        ClassLoader lacking = new Hiding("com.atlassian.mail.Email");
        Linked features =
                LinkedFeatures.in(HostCalls.ofTheApp(), lacking, " letters, rights ,nonsense", Lacking.offering());
        assertThat(features.isOn(Feature.LETTERS)).isTrue();
        assertThat(features.isForced(Feature.LETTERS)).isTrue();
        assertThat(features.isForced(Feature.RIGHTS))
                .as("nothing is missing for it")
                .isFalse();
        assertThat(LinkedFeatures.in(HostCalls.ofTheApp(), lacking, "", Lacking.offering())
                        .off(Feature.LETTERS))
                .contains(Off.LACKING);
    }

    @Test
    void aFeatureIsOffWhileNobodyOffersWhatItNeeds() {
        java.util.Set<String> offered = new java.util.HashSet<>(Feature.LETTERS.services());
        Services services = new Services(
                type -> java.util.Optional.of(type).filter(offered::contains).map(one -> one));
        Linked features = LinkedFeatures.in(List.of(), getClass().getClassLoader(), "", services);
        assertThat(features.isOn(Feature.LETTERS)).isTrue();
        offered.remove("com.atlassian.mail.server.MailServerManager");
        assertThat(features.off(Feature.LETTERS)).contains(Off.UNOFFERED);
        assertThat(features.isOn(Feature.BASE)).isTrue();
    }
}
