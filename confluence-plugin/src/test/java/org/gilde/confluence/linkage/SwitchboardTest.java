package org.gilde.confluence.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.gilde.confluence.life.AllData;
import org.gilde.confluence.life.Life;
import org.gilde.confluence.life.MemoryNotes;
import org.gilde.confluence.life.Off;
import org.gilde.confluence.life.OffException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The one switch")
class SwitchboardTest {
    private final MemoryNotes notes = new MemoryNotes();
    private final Switchboard board =
            new Switchboard(new Life(notes, new Nothing(), Clock.systemUTC()), Lacking.features(Feature.LETTERS));

    /** No rows at all. */
    private static final class Nothing implements AllData {
        @Override
        public long count() {
            return 0;
        }

        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public void delete() {
            // There are none.
        }
    }

    @Test
    void saysForEachFeatureWhatThisConfluenceLacks() {
        assertThat(board.off(Feature.LETTERS)).contains(Off.LACKING);
        assertThat(board.off(Feature.BASE)).isEmpty();
    }

    @Test
    void saysForAllOfThemThatTheDataAreOff() {
        notes.keepRemoved(Instant.EPOCH);
        assertThat(Feature.values())
                .allSatisfy(feature -> assertThat(board.off(feature)).contains(Off.REMOVED));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsSaidToPeopleAndToMachines(Off why) {
        assertThat(why.key()).startsWith("gilde.off.");
        assertThat(new OffException(why)).hasMessageStartingWith(why.isForData() ? "Gilde is off: " : "Off");
    }
}
