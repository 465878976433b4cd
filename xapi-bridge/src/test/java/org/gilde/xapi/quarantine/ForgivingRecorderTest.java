package org.gilde.xapi.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.gilde.xapi.LrsException;
import org.gilde.xapi.LrsException.Reason;
import org.gilde.xapi.Samples;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Credential;
import org.gilde.xapi.access.Leniency;
import org.gilde.xapi.access.Quota;
import org.gilde.xapi.access.Scope;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.attachment.SubmissionReader;
import org.gilde.xapi.attachment.SubmissionReader.Body;
import org.gilde.xapi.quarantine.ForgivingRecorder.Kept;
import org.gilde.xapi.quarantine.Quarantine.Selection;
import org.gilde.xapi.statement.StatementReader;
import org.gilde.xapi.store.InMemoryStatementStore;
import org.gilde.xapi.store.StatementConflictException;
import org.junit.jupiter.api.Test;

class ForgivingRecorderTest {
    private static final Instant NOW = Instant.parse("2026-11-16T08:00:00Z");
    private static final String BAD = "{\"actor\":{\"mbox\":\"jan\"},\"verb\":{\"id\":\"https://v.example/did\"},"
            + "\"object\":{\"id\":\"https://lms.example/a\"}}";

    private final InMemoryStatementStore store = new InMemoryStatementStore();
    private final Quarantine quarantine = new InMemoryQuarantine();
    private final KnownContents contents = new InMemoryKnownContents();
    private final SubmissionReader reader = new SubmissionReader(new StatementReader());
    private final Credential keeper = sender(Leniency.KEEP_VALID);
    private final Credential moodle = sender(Leniency.KEEP_VALID, Leniency.KNOW_RESENT);
    private Instant now = NOW;

    @Test
    void keepsTheValidAndSetsTheOthersApart() {
        UUID first = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        Kept kept = record(keeper, good(first), BAD, "17", good(last));
        assertThat(kept.ids()).containsExactly(first, last);
        assertThat(kept.quarantined()).isEqualTo(2);
        Quarantined bad = waiting().get(1);
        assertThat(quarantine.find(bad.id()).orElseThrow().json()).isEqualTo(BAD);
        assertThat(bad.index()).isEqualTo(1);
        assertThat(bad.fault().path()).isEqualTo("$.actor.mbox");
        assertThat(bad.fault().specification()).startsWith("Part Two 2.4.2");
        assertThat(bad.sender().credential()).isEqualTo("moodle");
    }

    @Test
    void setsConflictsApart() {
        UUID taken = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        record(keeper, good(taken), good(other));
        UUID fresh = UUID.randomUUID();
        Kept kept = record(
                keeper,
                good(taken).replace("jan@", "piet@"),
                good(other),
                good(fresh),
                good(fresh).replace("jan@", "els@"));
        assertThat(kept.ids()).containsExactly(other, fresh);
        assertThat(waiting()).extracting(Quarantined::index).containsExactlyInAnyOrder(0, 3);
        assertThat(waiting()).extracting(entry -> entry.fault().specification()).contains("Part Two 2.3.1");
        assertThat(text(taken)).contains("jan@");
    }

    @Test
    void refusesOneAloneAndWhatIsNoJson() {
        refuses(keeper, BAD);
        refuses(keeper, "[" + BAD + ",");
        assertThat(quarantine.count()).isZero();
    }

    @Test
    void refusesAllWhereNothingIsForgiven() {
        Credential strict = sender(Leniency.KNOW_RESENT);
        refuses(strict, "[" + good(UUID.randomUUID()) + "," + BAD + "]");
        UUID taken = UUID.randomUUID();
        record(strict, good(taken));
        assertThatThrownBy(() ->
                        record(strict, good(UUID.randomUUID()), good(taken).replace("jan@", "els@")))
                .isInstanceOfSatisfying(StatementConflictException.class, e -> assertThat(e.index())
                        .isEqualTo(1));
    }

    @Test
    void countsTheRefusedInTheLimitOfABatch() {
        Quota two = new Quota(OptionalInt.empty(), OptionalInt.of(2), OptionalInt.empty());
        Credential bounded = sender(two, Leniency.KEEP_VALID);
        assertThatThrownBy(() -> record(bounded, good(UUID.randomUUID()), BAD, BAD))
                .isInstanceOfSatisfying(
                        LrsException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void knowsABatchThatComesAgain() {
        Kept first = record(moodle, event("jan", "a"), event("els", "b"));
        Kept again = record(moodle, event("jan", "c"), event("els", "d"));
        assertThat(again.ids()).isEqualTo(first.ids());
        assertThat(store.newest()).isEqualTo(2);
    }

    @Test
    void knowsStatementsOfABatchThatIsHalved() {
        Kept first = record(moodle, event("jan", "a"), event("els", "a"), event("jan", "a"));
        assertThat(first.ids()).doesNotHaveDuplicates();
        assertThat(record(moodle, event("els", "a")).ids())
                .containsExactly(first.ids().get(1));
        Kept mixed = record(moodle, event("noor", "a"), event("jan", "a"), event("jan", "a"));
        assertThat(mixed.ids().subList(1, 3))
                .containsExactly(first.ids().get(0), first.ids().get(2));
        assertThat(store.newest()).isEqualTo(4);
    }

    @Test
    void storesWhatWasNotStoredWhenItWasFirstSeen() {
        UUID claimed = UUID.randomUUID();
        UUID key = ContentKey.of(Tenant.MAIN, "moodle", 0, event("jan", "a"));
        contents.claim(java.util.Map.of(key, claimed), NOW, NOW); // then the process died
        assertThat(record(moodle, event("jan", "a")).ids()).containsExactly(claimed);
        assertThat(text(claimed)).contains("jan@");
    }

    @Test
    void knowsContentsOnlyForAWeek() {
        Kept first = record(moodle, event("jan", "a"));
        now = NOW.plus(Duration.ofDays(8));
        assertThat(record(moodle, event("jan", "a")).ids()).isNotEqualTo(first.ids());
    }

    @Test
    void neverTakesWhatHappensAgainForTheSame() {
        String timeless = event("jan", "a").replaceFirst(",\"timestamp\":\"[^\"]*\"", "");
        assertThat(record(moodle, timeless).ids())
                .isNotEqualTo(record(moodle, timeless).ids());
        assertThat(record(keeper, event("jan", "a")).ids())
                .isNotEqualTo(record(keeper, event("jan", "a")).ids());
    }

    @Test
    void letsDefinitionsCountOnlyWithTheScope() {
        UUID bare = UUID.randomUUID();
        UUID defining = UUID.randomUUID();
        record(keeper, defined(bare));
        record(
                sender(Set.of(Scope.STATEMENTS_WRITE, Scope.DEFINE), Quota.NONE, Leniency.KEEP_VALID),
                defined(defining));
        assertThat(store.definitions(bare)).isEmpty();
        assertThat(store.definitions(defining)).isNotEmpty();
        assertThat(text(bare)).as("the text stays as received").contains("Talks");
    }

    @Test
    void countsRefusedOnesThatComeAgain() {
        record(moodle, BAD);
        assertThat(record(moodle, BAD).quarantined()).isEqualTo(1);
        assertThat(waiting().get(0).times()).isEqualTo(2);
    }

    @Test
    void redrivesWhatAnOperatorMended() {
        record(keeper, BAD);
        UUID id = waiting().get(0).id();
        Redrive redrive = new Redrive(quarantine, reader, store);
        assertThatThrownBy(() -> redrive.redrive(id, Optional.empty())).isInstanceOf(LrsException.class);
        assertThat(quarantine.count()).isEqualTo(1);
        assertThat(redrive.redrive(id, Optional.of(BAD.replace("\"jan\"", "\"mailto:jan@example.org\""))))
                .contains(id);
        assertThat(text(id)).contains("mailto:jan@example.org");
        assertThat(quarantine.count()).isZero();
        assertThat(redrive.redrive(id, Optional.empty())).isEmpty();
    }

    private Kept record(Credential sender, String... statements) {
        return recorder().record(sender, body("[" + String.join(",", statements) + "]"));
    }

    private void refuses(Credential sender, String json) {
        assertThatThrownBy(() -> recorder().record(sender, body(json))).isInstanceOf(LrsException.class);
    }

    private ForgivingRecorder recorder() {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new ForgivingRecorder(reader, store, quarantine, new Resent(contents, Resent.WINDOW, clock), clock);
    }

    private List<Quarantined> waiting() {
        return quarantine.list(new Selection(Optional.empty(), Optional.empty(), 100));
    }

    private String text(UUID id) {
        return store.find(Tenant.MAIN, id).orElseThrow().stored().json();
    }

    private static Body body(String json) {
        return new Body("application/json", json.getBytes(StandardCharsets.UTF_8), XapiVersion.V1_0_3, false);
    }

    private static String good(UUID id) {
        return Samples.json(id, "jan", Samples.COMPLETED, Samples.activity(Samples.COURSE));
    }

    /** Returns an event of one second; the session that sends it makes the registration. */
    private static String event(String person, String session) {
        UUID registration = UUID.nameUUIDFromBytes(session.getBytes(StandardCharsets.UTF_8));
        return """
                {"actor":{"mbox":"mailto:%s@example.org"},"verb":{"id":"%s"},"object":%s,\
                "context":{"registration":"%s"},"timestamp":"2026-11-16T07:59:00Z"}"""
                .formatted(person, Samples.COMPLETED, Samples.activity(Samples.COURSE), registration);
    }

    private static Credential sender(Leniency... leniencies) {
        return sender(Quota.NONE, leniencies);
    }

    private static String defined(UUID id) {
        String talks = "{\"id\":\"" + Samples.COURSE + "\",\"definition\":{\"name\":{\"en\":\"Talks\"}}}";
        return Samples.json(id, "jan", Samples.COMPLETED, talks);
    }

    private static Credential sender(Quota quota, Leniency... leniencies) {
        return sender(Set.of(Scope.STATEMENTS_WRITE), quota, leniencies);
    }

    private static Credential sender(Set<Scope> scopes, Quota quota, Leniency... leniencies) {
        return new Credential(
                "moodle",
                "",
                List.of(),
                scopes,
                Samples.AUTHORITY,
                Tenant.MAIN,
                quota,
                Set.of(leniencies),
                Optional.empty());
    }
}
