package org.gilde.confluence.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The switch of the app")
class LifeTest {
    private final MemoryNotes notes = new MemoryNotes();
    private final Deque<Long> counts = new ArrayDeque<>(List.of(0L));
    private Instant now = Instant.parse("2026-11-16T10:00:00Z");
    private final Clock clock = InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC);
    private int deleted;
    private final Life life = node();

    private Life node() {
        return new Life(
                notes,
                new AllData() {
                    @Override
                    public long count() {
                        return counts.size() > 1 ? counts.pop() : counts.element();
                    }

                    @Override
                    public boolean isEmpty() {
                        return count() == 0;
                    }

                    @Override
                    public void delete() {
                        deleted++;
                    }
                },
                clock);
    }

    private void wait(Duration time) {
        now = now.plus(time);
    }

    @Test
    void notesTheVersionOfWhatItWrites() {
        life.start();
        assertThat(notes.version).hasValue(Life.DATA_VERSION);
        assertThat(life.off()).isEmpty();
        life.beforeReading();
        life.beforeWriting();
    }

    @Test
    void dataOfAnEarlierVersionBecomeThoseOfThisOne() {
        notes.version = OptionalInt.of(Life.DATA_VERSION - 1);
        life.start();
        assertThat(notes.version).hasValue(Life.DATA_VERSION);
    }

    @Test
    void dataOfALaterVersionAreNeitherReadNorWrittenNorRemoved() {
        notes.version = OptionalInt.of(Life.DATA_VERSION + 1);
        life.start();
        assertThat(notes.version).hasValue(Life.DATA_VERSION + 1);
        assertThat(life.state().off()).contains(Off.NEWER);
        assertThatThrownBy(life::beforeReading).isInstanceOf(OffException.class);
        assertThatThrownBy(life::beforeWriting).hasMessageContaining("later version");
        assertThatThrownBy(life::remove).isInstanceOf(OffException.class);
        assertThat(life.switchOn()).isFalse();
        assertThat(notes.settings).isEqualTo(3);
        assertThat(deleted).isZero();
    }

    @Test
    void anotherNodeThatUpgradesStopsThisOneAtItsNextWrite() {
        life.start();
        notes.version = OptionalInt.of(Life.DATA_VERSION + 1);
        life.beforeReading();
        assertThatThrownBy(life::beforeWriting).isInstanceOf(OffException.class);
        assertThatThrownBy(life::beforeReading).isInstanceOf(OffException.class);
    }

    @Test
    void removalIsSeenOnAnotherNodeAfterSecondsByWhoeverReadsAndAtOnceByWhoeverWrites() {
        life.start();
        Life other = node();
        other.start();
        assertThat(life.remove()).isTrue();
        other.beforeReading();
        wait(Life.REMEMBERED);
        assertThatThrownBy(other::beforeReading).isInstanceOf(OffException.class);
        assertThatThrownBy(other::beforeWriting).isInstanceOf(OffException.class);
        assertThat(notes.settings).isZero();
        assertThat(notes.version).isEmpty();
    }

    @Test
    void whatIsWrittenMeanwhileIsRemovedTooOrSaidToBeLeft() {
        counts.addFirst(7L);
        assertThat(life.remove()).isTrue();
        assertThat(deleted).isEqualTo(2);
        counts.clear();
        counts.add(1L);
        assertThat(life.remove()).isFalse();
        wait(Duration.ofMinutes(1));
        assertThat(life.switchOn()).isFalse();
    }

    @Test
    void isSwitchedOnAgainWhenEveryNodeKnowsAndBeginsAnew() {
        life.remove();
        wait(Life.REMEMBERED);
        assertThat(life.switchOn()).isFalse();
        wait(Life.REMEMBERED);
        assertThat(life.switchOn()).isTrue();
        assertThat(life.off()).isEmpty();
        assertThat(notes.version).hasValue(Life.DATA_VERSION);
    }

    @Test
    void tellsItsWatchersWhenItGoesOffAndOn() {
        life.start();
        int[] told = {0};
        life.watch(() -> told[0]++);
        life.look();
        assertThat(told[0]).isZero();
        life.remove();
        assertThat(told[0]).isEqualTo(1);
        wait(Duration.ofMinutes(1));
        life.switchOn();
        assertThat(told[0]).isEqualTo(2);
    }
}
