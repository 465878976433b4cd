package org.gilde.xapi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of credentials holds to. */
public abstract class CredentialStoreContract {
    private static final Instant HOUR = Instant.parse("2026-11-21T14:00:00Z");

    /** Returns an empty store, the same one within a test. */
    protected abstract CredentialStore store();

    private static Credential credential(String key) {
        return Credential.of(
                key, "hush", Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE), "https://a.example");
    }

    @Test
    void keepsReplacesAndForgets() {
        Credential first = credential("moodle");
        store().save(first);
        assertThat(store().find("moodle")).contains(first);
        assertThat(store().find("other")).isEmpty();
        Credential second = new Credential(
                "moodle",
                "Moodle of the academy",
                List.of(first.secrets().get(0).endingAt(HOUR), HeldSecret.of("new")),
                Set.of(Scope.ALL),
                first.authority(),
                new Tenant("academy"),
                new Quota(OptionalInt.of(1000), OptionalInt.of(50), OptionalInt.of(600)),
                Set.of(Leniency.KEEP_VALID, Leniency.QUIRKS),
                Optional.empty(),
                true);
        store().save(second);
        assertThat(store().find("moodle")).contains(second);
        store().remove("moodle");
        assertThat(store().find("moodle")).isEmpty();
        store().remove("moodle");
    }

    @Test
    void listsAllByKeyWithWhenTheyCame() {
        Instant before = Instant.now().minusSeconds(60);
        store().save(credential("totara"));
        store().save(credential("moodle"));
        assertThat(store().all()).extracting(kept -> kept.credential().key()).containsExactly("moodle", "totara");
        assertThat(store().all())
                .allSatisfy(kept -> assertThat(kept.created()).hasValueSatisfying(created -> assertThat(created)
                        .isBetween(before, Instant.now().plusSeconds(60))));
    }

    @Test
    void notesUseAndKeepsItWhenTheCredentialChanges() {
        store().save(credential("moodle"));
        assertThat(store().all().get(0).lastUsed()).isEmpty();
        store().used("moodle", HOUR);
        store().used("moodle", HOUR.minusSeconds(3600));
        store().used("nobody", HOUR);
        Optional<Instant> created = store().all().get(0).created();
        store().save(credential("moodle"));
        assertThat(store().all()).hasSize(1);
        assertThat(store().all().get(0).lastUsed()).contains(HOUR);
        assertThat(store().all().get(0).created()).isEqualTo(created);
    }
}
