package org.gilde.confluence.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gilde.confluence.linkage.Finding.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The self-test")
class SelfTestTest {
    @Test
    void saysThatAllWorks() {
        ProbeGroup fine = () -> List.of(ProbeGroup.probe(Feature.SEARCH, "Search#find", () -> {}));
        Report report = new SelfTest(
                        List.of(), getClass().getClassLoader(), List.of(fine), Features.ALL, Lacking.offering())
                .run();
        assertThat(report.isGood()).isTrue();
        assertThat(report.tried()).extracting(Finding::state).containsOnly(State.WORKS);
        assertThat(report.tried()).extracting(Finding::call).contains("Search#find");
    }

    @Test
    void oneThatBreaksDoesNotKeepTheOthersFromBeingTried() {
        ProbeGroup group = () -> List.of(
                ProbeGroup.probe(Feature.SEARCH, "Search#find", () -> {
                    throw new NoSuchMethodError("about fatima");
                }),
                ProbeGroup.probe(Feature.BASE, "Users#find", () -> {
                    throw new java.io.IOException("about fatima");
                }),
                ProbeGroup.probe(Feature.BASE, "Spaces#find", () -> {}));
        ProbeGroup unlinked = () -> {
            throw new NoClassDefFoundError("com/atlassian/Gone");
        };
        Report report = new SelfTest(
                        List.of(),
                        getClass().getClassLoader(),
                        List.of(unlinked, group),
                        Features.ALL,
                        Lacking.offering())
                .run();
        assertThat(report.tried())
                .extracting(Finding::state)
                .endsWith(State.MISSING, State.MISSING, State.FAILS, State.WORKS);
        assertThat(report.wrong()).hasSize(3).allSatisfy(finding -> assertThat(finding.detail())
                .isIn("NoClassDefFoundError", "NoSuchMethodError", "IOException"));
        assertThat(report.isGood()).isFalse();
    }

    @Test
    void isNotGoodWhileAFeatureIsOffThoughNothingIsMissingAnyMore() {
        Report report = new SelfTest(
                        List.of(),
                        getClass().getClassLoader(),
                        List.of(),
                        Lacking.features(Feature.LETTERS),
                        Lacking.offering())
                .run();
        assertThat(report.wrong()).isEmpty();
        assertThat(report.isGood()).isFalse();
    }

    @Test
    void countsCallsByFeature() {
        assertThat(Lacking.letters().run().parts()).anySatisfy(part -> {
            assertThat(part.feature()).isEqualTo(Feature.LETTERS);
            assertThat(part.isOn()).isFalse();
            assertThat(part.calls()).isEqualTo(1);
            assertThat(part.wrong())
                    .extracting(Finding::call)
                    .containsExactly("java.util.List#send()V", "MailServers#first");
        });
    }

    @Test
    void saysWhichServiceNobodyOffersAndWhatNeedsIt() {
        Report report = new SelfTest(
                        List.of(), getClass().getClassLoader(), List.of(), Features.ALL, Lacking.offering(mail()))
                .run();
        assertThat(report.tried())
                .filteredOn(finding -> finding.state() == State.WORKS)
                .extracting(Finding::call)
                .containsExactly("com.atlassian.mail.server.MailServerManager");
        assertThat(report.wrong()).anySatisfy(finding -> {
            assertThat(finding.call()).isEqualTo("com.atlassian.user.GroupManager");
            assertThat(finding.detail()).isEqualTo("not offered");
            assertThat(finding.features()).containsExactly(Feature.GROUPS, Feature.MAKING, Feature.RIGHTS);
        });
    }

    private static com.atlassian.mail.server.MailServerManager mail() {
        return () -> null;
    }
}
