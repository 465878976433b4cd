package org.gilde.confluence.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.scheduler.JobRunner;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gilde.confluence.bridge.BridgeAccess;
import org.gilde.confluence.bridge.BridgeLogin;
import org.gilde.confluence.journal.MemoryJournal;
import org.gilde.confluence.learning.BridgeReport;
import org.gilde.confluence.learning.BridgeStatus;
import org.gilde.confluence.learning.Settings;
import org.gilde.confluence.learning.VerbBook.Seen;
import org.gilde.confluence.learning.VerbTable;
import org.gilde.confluence.learning.Verbs.Meaning;
import org.gilde.confluence.leaving.Policy;
import org.gilde.confluence.linkage.Features;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.transaction.AtOnce;
import org.gilde.confluence.upkeep.AppJob;
import org.gilde.confluence.upkeep.JobLog.Run;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredTest {
    private final Map<String, Object> kept = new HashMap<>();
    private final PluginSettingsFactory factory = new PluginSettingsFactory() {
        @Override
        public PluginSettings createSettingsForKey(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PluginSettings createGlobalSettings() {
            return new PluginSettings() {
                @Override
                public @Nullable Object get(String key) {
                    return kept.get(key);
                }

                @Override
                public @Nullable Object put(String key, Object value) {
                    assertThat(key.length()).isLessThan(100);
                    assertThat(value).isInstanceOf(String.class);
                    return kept.put(key, value);
                }

                @Override
                public @Nullable Object remove(String key) {
                    return kept.remove(key);
                }
            };
        }
    };

    @Test
    void settingsComeBackAsTheyWereKept() {
        StoredSettings store = new StoredSettings(factory);
        assertThat(store.current()).isEqualTo(Settings.NONE);
        Settings settings = new Settings(Optional.of(new PersonKey("k")));
        store.keep(settings);
        assertThat(store.current()).isEqualTo(settings);
        store.keep(Settings.NONE);
        assertThat(store.current()).isEqualTo(Settings.NONE);
        assertThat(kept).isEmpty();
    }

    @Test
    void homePagesOfAnEarlierVersionAreReadAndLeft() {
        StoredSettings store = new StoredSettings(factory);
        assertThat(store.accountHomePages()).isEmpty();
        kept.put("org.gilde.account-home-pages", "https://a\nhttps://b");
        store.keep(new Settings(Optional.of(new PersonKey("k"))));
        store.keep(Settings.NONE);
        assertThat(store.accountHomePages()).containsExactly("https://a", "https://b");
    }

    @Test
    void jobNotesItsLastRunAndGoodOnesNotTooOften() {
        StoredJobLog log = new StoredJobLog(factory);
        assertThat(log.last(AppJob.LETTERS)).isEmpty();
        Run first = new Run(Instant.EPOCH, Optional.of(Duration.ofMillis(70)), true, "No letter\nwaits");
        log.ran(AppJob.LETTERS, first);
        log.ran(AppJob.LETTERS, new Run(Instant.EPOCH.plusSeconds(60), Optional.empty(), true, "again"));
        assertThat(log.last(AppJob.LETTERS)).contains(first);
        assertThat(log.last(AppJob.CLOSING)).isEmpty();
        JobRunner failing = request -> {
            throw new IllegalStateException("about fatima");
        };
        NotedJob job = new NotedJob(
                AppJob.LETTERS.name(),
                failing,
                log,
                Clock.fixed(Instant.EPOCH.plusSeconds(90), ZoneOffset.UTC),
                Features.ALL);
        assertThatIllegalStateException().isThrownBy(() -> job.runJob(mock()));
        assertThat(log.last(AppJob.LETTERS))
                .contains(new Run(
                        Instant.EPOCH.plusSeconds(90), Optional.of(Duration.ZERO), false, "IllegalStateException"));
    }

    @Test
    void aRunThatAnEarlierVersionNotedIsReadWithoutWhatItTook() {
        factory.createGlobalSettings().put(StoredKeys.job(AppJob.LETTERS), Instant.EPOCH + "\ntrue\n2 sent");
        assertThat(new StoredJobLog(factory).last(AppJob.LETTERS))
                .contains(new Run(Instant.EPOCH, Optional.empty(), true, "2 sent"));
    }

    @Test
    void verbsComeBackAndAHundredEventsAreRemembered() {
        StoredVerbs store = new StoredVerbs(factory);
        assertThat(store.table()).isEqualTo(VerbTable.USUAL);
        VerbTable table = VerbTable.USUAL
                .with("https://a.example/x", Optional.of(Meaning.LEARNED))
                .with("http://adlnet.gov/expapi/verbs/completed", Optional.empty());
        store.keep(table);
        assertThat(store.table()).isEqualTo(table);
        store.keep(VerbTable.USUAL);
        assertThat(kept).isEmpty();
        LocalDate day = LocalDate.EPOCH;
        store.saw(List.of(new Seen("a", day, true), new Seen("b c", day, false)));
        assertThat(store.seen()).containsExactly(new Seen("b c", day, false), new Seen("a", day, true));
        store.saw(Collections.nCopies(99, new Seen("d", day, true)));
        assertThat(store.seen()).hasSize(100).endsWith(new Seen("b c", day, false));
    }

    @Test
    void latestSignsOfLifeAreRemembered() {
        StoredSigns store = new StoredSigns(factory);
        assertThat(store.hasCome("sign-0")).isFalse();
        for (int i = 0; i < 6; i++) {
            store.came("sign-" + i);
        }
        assertThat(store.hasCome("sign-5")).isTrue();
        assertThat(store.hasCome("sign-1")).isTrue();
        assertThat(store.hasCome("sign-0")).isFalse();
    }

    @Test
    void accessToTheBridgeComesBackUntilItIsForgotten() {
        StoredBridgeAccess store = new StoredBridgeAccess(factory);
        assertThat(store.current()).isEmpty();
        BridgeAccess access =
                new BridgeAccess(URI.create("https://bridge.example/lrs"), new BridgeLogin("key", "secret"));
        store.keep(access);
        assertThat(store.current()).contains(access);
        store.forget();
        assertThat(store.current()).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void reportComesBackAndSignsOfLifeKeepTheLastEvent() {
        StoredReports store = new StoredReports(factory);
        assertThat(store.latest()).isEmpty();
        BridgeReport report = new BridgeReport("1.0\nodd", 9, 3, 6, 1);
        store.heard(report, Instant.EPOCH, true);
        store.heard(report, Instant.EPOCH.plusSeconds(1), false);
        assertThat(store.latest())
                .contains(new BridgeStatus(report, Instant.EPOCH.plusSeconds(1), Optional.of(Instant.EPOCH)));
    }

    @Test
    void secretIsMadeOnceAndIsThisInstallationsOwn() {
        StoredSecret ours = secret(factory);
        byte[] secret = ours.bytes();
        assertThat(ours.bytes()).isEqualTo(secret);
        assertThat(secret).hasSize(32).isEqualTo(secret(factory).bytes());
        kept.clear();
        assertThat(secret(factory).bytes()).isNotEqualTo(secret);
    }

    private static StoredSecret secret(PluginSettingsFactory factory) {
        return new StoredSecret(factory, new MemoryJournal(), new AtOnce(), Clock.systemUTC());
    }

    /** Between the one's look and what it makes of it, the other makes a key and hashes with it. */
    @Test
    void secretIsTheSameOnTwoNodesThatFindNone() {
        StoredSecret other = secret(factory);
        List<byte[]> others = new ArrayList<>();
        PluginSettingsFactory slow = mock(PluginSettingsFactory.class);
        when(slow.createGlobalSettings()).thenAnswer(call -> {
            PluginSettings settings = mock(PluginSettings.class, delegatesTo(factory.createGlobalSettings()));
            if (others.isEmpty()) {
                others.add(new byte[0]);
                doAnswer(look -> {
                            others.set(0, other.bytes());
                            return null;
                        })
                        .when(settings)
                        .get("org.gilde.actor-secret");
            }
            return settings;
        });
        assertThat(secret(slow).bytes()).isEqualTo(others.get(0));
    }

    @Test
    void daysForLeaversAreKept() {
        StoredPolicy policy = new StoredPolicy(factory);
        assertThat(policy.current()).isEqualTo(Policy.AT_ONCE);
        policy.keep(new Policy(30));
        assertThat(new StoredPolicy(factory).current()).isEqualTo(new Policy(30));
        kept.replaceAll((key, value) -> "999");
        assertThat(policy.current().days()).isEqualTo(Policy.LONGEST);
        kept.replaceAll((key, value) -> "x");
        assertThat(policy.current()).isEqualTo(Policy.AT_ONCE);
    }
}
