package org.gilde.xapi.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.gilde.xapi.store.postgres.DefinitionRows.Name;
import org.junit.jupiter.api.Test;

class KnownDefinitionsTest {
    private static final short TENANT = 1;
    private static final short OTHER = 2;

    private final KnownDefinitions known = new KnownDefinitions(100);

    @Test
    void holdsWhatWasSaidOfAnActivityUntilItBecomesAnother() {
        known.replace(Name.of(TENANT, "a:1"), List.of(1L));
        known.add(Name.of(TENANT, "a:1"), List.of(2L));
        known.add(Name.of(TENANT, "a:2"), List.of(3L));
        assertThat(known.holdAll(TENANT, List.of(1L, 2L, 3L))).isTrue();
        assertThat(known.holdAll(TENANT, List.of(1L, 4L))).isFalse();
        assertThat(known.holdAll(OTHER, List.of(1L))).isFalse();
        known.replace(Name.of(TENANT, "a:1"), List.of(5L));
        assertThat(known.holdAll(TENANT, List.of(1L))).isFalse();
        assertThat(known.holdAll(TENANT, List.of(3L, 5L))).isTrue();
    }

    @Test
    void forgetsTheLeastUsedFirst() {
        LongStream.range(0, 100).forEach(at -> known.add(Name.of(TENANT, "a:" + at), List.of(at)));
        assertThat(known.holdAll(TENANT, List.of(0L))).isTrue();
        known.add(Name.of(TENANT, "a:100"), List.of(100L));
        assertThat(known.holdAll(TENANT, List.of(0L, 100L))).isTrue();
        assertThat(known.holdAll(TENANT, List.of(1L))).isFalse();
    }
}
