package org.gilde.confluence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gilde.confluence.learning.Bridge;
import org.gilde.confluence.learning.DefaultAudience;
import org.gilde.confluence.learning.Ports;
import org.gilde.confluence.learning.table.TablePorts;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.privacy.table.LevelTable;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The organization's choice over a real database. */
class PrivacyLevelsTest {
    private static final PersonKey ADA = new PersonKey("ada");

    private final Ports ports = TablePorts.over(TestObjects.fresh());
    private Optional<String> property = Optional.empty();
    private final PrivacyLevels levels = new PrivacyLevels(
            new LevelTable(TestObjects.fresh()),
            ports.shares(),
            () -> PrivacyLock.of(property),
            ports.transactions(),
            Clock.fixed(Bridge.NOW, ZoneOffset.UTC));

    @Test
    void isStrictUntilAnAdministratorChooses() {
        assertThat(levels.level()).isEqualTo(PrivacyLevel.STRICT);
        assertThat(levels.current()).isEmpty();
        assertThat(levels.history()).isEmpty();
        assertThat(levels.choose(ADA, PrivacyLevel.COMMUNITY)).isTrue();
        assertThat(levels.level()).isEqualTo(PrivacyLevel.COMMUNITY);
        DefaultAudience.Choice choice = levels.current().orElseThrow();
        assertThat(choice.since()).isEqualTo(Bridge.NOW);
        assertThat(levels.history()).hasSize(1);
        assertThat(levels.history().get(0).by()).contains(ADA);
    }

    @Test
    void eachChoiceIsAnother() {
        levels.choose(ADA, PrivacyLevel.COMMUNITY);
        int first = levels.current().orElseThrow().id();
        levels.choose(ADA, PrivacyLevel.COMMUNITY);
        assertThat(levels.history()).hasSize(1);
        levels.choose(ADA, PrivacyLevel.STRICT);
        assertThat(levels.current()).isEmpty();
        levels.choose(ADA, PrivacyLevel.COMMUNITY);
        assertThat(levels.current().orElseThrow().id()).isGreaterThan(first);
        assertThat(levels.history())
                .extracting(LevelChange::level)
                .containsExactly(PrivacyLevel.COMMUNITY, PrivacyLevel.STRICT, PrivacyLevel.COMMUNITY);
    }

    @ParameterizedTest
    @CsvSource({"strict,false", "STRICT,true", "open,true", "'',true"})
    void lockedStrictlyNothingIsGivenAtOnceAndItIsNoted(String value, boolean bad) {
        levels.choose(ADA, PrivacyLevel.COMMUNITY);
        property = Optional.of(value);
        assertThat(levels.level()).isEqualTo(PrivacyLevel.STRICT);
        assertThat(levels.lock().bad()).isEqualTo(bad);
        assertThat(levels.current()).isEmpty();
        assertThat(levels.choose(ADA, PrivacyLevel.COMMUNITY)).isFalse();
        levels.settle();
        levels.settle();
        assertThat(levels.history()).hasSize(2);
        assertThat(levels.history().get(0).by()).isEmpty();
        property = Optional.empty();
        assertThat(levels.current()).isEmpty();
    }

    @Test
    void lockedWideItHoldsFromWhenItWasNoted() {
        property = Optional.of("community");
        assertThat(levels.current()).isEmpty();
        assertThat(levels.settle()).isEqualTo(PrivacyLevel.COMMUNITY);
        assertThat(levels.current()).isPresent();
        assertThat(levels.choose(ADA, PrivacyLevel.STRICT)).isFalse();
    }
}
