package org.gilde.xapi.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gilde.xapi.Samples;
import org.gilde.xapi.XapiVersion;
import org.gilde.xapi.access.Tenant;
import org.gilde.xapi.quarantine.Quarantine.Selection;
import org.gilde.xapi.quarantine.Quarantined.Sender;
import org.gilde.xapi.statement.Attachment;
import org.junit.jupiter.api.Test;

/** What every quarantine does. */
public abstract class QuarantineContract {
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final Attachment IMAGE = new Attachment("ab", "image/png", new byte[] {1, 0, -1});

    /** Returns an empty one, always the same. */
    protected abstract Quarantine quarantine();

    @Test
    void givesBackWhatItKeeps() {
        Quarantined one = entry("moodle", "{\"a\":1}", MONDAY, List.of(IMAGE));
        quarantine().keep(List.of(one));
        Quarantined found = quarantine().find(one.id()).orElseThrow();
        assertThat(found).isEqualTo(one);
        assertThat(found.attachments().get(0).content()).isEqualTo(IMAGE.content());
        assertThat(quarantine().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void countsWhatComesAgain() {
        Quarantined one = entry("moodle", "{\"a\":1,\"b\":2}", MONDAY, List.of());
        quarantine().keep(List.of(one, entry("moodle", "{\"b\":2,\"a\":1}", MONDAY.plusSeconds(5), List.of())));
        quarantine().keep(List.of(entry("canvas", "{\"a\":1,\"b\":2}", MONDAY, List.of())));
        assertThat(quarantine().count()).isEqualTo(2);
        assertThat(quarantine().find(one.id()).orElseThrow().times()).isEqualTo(2);
        assertThat(quarantine().find(one.id()).orElseThrow().received()).isEqualTo(MONDAY);
    }

    @Test
    void listsTheNewestFirst() {
        Quarantined one = entry("moodle", "{\"a\":1}", MONDAY, List.of());
        Quarantined two = entry("canvas", "{\"a\":2}", MONDAY, List.of());
        Quarantined three = entry("moodle", "{\"a\":3}", MONDAY, List.of());
        List.of(one, two, three).forEach(each -> quarantine().keep(List.of(each)));
        assertThat(list(Optional.empty(), Optional.empty(), 10))
                .extracting(Quarantined::id)
                .containsExactly(three.id(), two.id(), one.id());
        assertThat(list(Optional.of("moodle"), Optional.empty(), 10))
                .extracting(Quarantined::id)
                .containsExactly(three.id(), one.id());
        assertThat(list(Optional.empty(), Optional.of(three.id()), 1))
                .extracting(Quarantined::id)
                .containsExactly(two.id());
    }

    @Test
    void forgetsWhatIsDroppedOrOver() {
        Quarantined old = entry("moodle", "{\"a\":1}", MONDAY, List.of(IMAGE));
        Quarantined again = entry("moodle", "{\"a\":2}", MONDAY, List.of());
        Quarantined fresh = entry("moodle", "{\"a\":3}", MONDAY.plusSeconds(60), List.of(IMAGE));
        quarantine().keep(List.of(old, again, fresh));
        quarantine().keep(List.of(entry("moodle", "{\"a\":2}", MONDAY.plusSeconds(60), List.of())));
        assertThat(quarantine().dropBefore(MONDAY.plusSeconds(30))).isEqualTo(1);
        assertThat(quarantine().drop(fresh.id())).isTrue();
        assertThat(quarantine().drop(fresh.id())).isFalse();
        assertThat(list(Optional.empty(), Optional.empty(), 10))
                .extracting(Quarantined::id)
                .containsExactly(again.id());
    }

    @Test
    void listsWithoutTexts() {
        quarantine().keep(List.of(entry("moodle", "{\"a\":1}", MONDAY, List.of(IMAGE))));
        Quarantined listed = list(Optional.empty(), Optional.empty(), 10).get(0);
        assertThat(listed.json()).isEmpty();
        assertThat(listed.attachments()).isEmpty();
        assertThat(listed.fault().path()).isEqualTo("$.actor");
    }

    private List<Quarantined> list(Optional<String> credential, Optional<UUID> olderThan, int limit) {
        return quarantine().list(new Selection(credential, olderThan, limit));
    }

    private static Quarantined entry(String credential, String json, Instant received, List<Attachment> attachments) {
        Sender sender = new Sender(new Tenant("school"), credential, Samples.AUTHORITY, XapiVersion.V2_0_0);
        Fault fault = new Fault("$.actor", "\"actor\" is missing", "Part Two 2.4");
        return new Quarantined(UUID.randomUUID(), sender, 3, fault, received, 1, json, attachments);
    }
}
