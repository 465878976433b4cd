package org.gilde.confluence.learning.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LatelySaidTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        LatelySaid said = LatelySaid.read(null);
        said.put(41, Map.of(Thing.TITLES, 1_790_000_000_123L, Thing.COURSE, 1_790_000_000_123L, Thing.TYPE, -5L));
        said.put(7, Map.of(Thing.CATEGORIES, 0L, Thing.EXTENSIONS, 1L));
        LatelySaid again = LatelySaid.read(said.write());
        assertThat(again.of(41))
                .contains(Map.of(Thing.TITLES, 1_790_000_000_123L, Thing.COURSE, 1_790_000_000_123L, Thing.TYPE, -5L));
        assertThat(again.of(7)).contains(Map.of(Thing.CATEGORIES, 0L, Thing.EXTENSIONS, 1L));
        assertThat(again.of(8)).isEmpty();
        assertThat(again.write()).isEqualTo(said.write());
    }

    @Test
    void activitiesOfWhichAllWasSaidAtOnceTakeFewCharacters() {
        LatelySaid said = LatelySaid.read("");
        said.put(1_000_000, Map.of(Thing.TITLES, 1_790_000_000_123L, Thing.COURSE, 1_790_000_000_123L));
        assertThat(said.write()).hasSizeLessThan(20);
    }

    @Test
    void afterAllWasTakenNothingIsLeft() {
        LatelySaid said = LatelySaid.read("");
        said.put(1, Map.of(Thing.TITLES, 2L));
        assertThat(said.takeAll()).containsExactly(Map.entry(1, Map.of(Thing.TITLES, 2L)));
        assertThat(said.size()).isZero();
        assertThat(said.write()).isEmpty();
    }
}
