package org.gilde.confluence.participation.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import net.java.ao.DBParam;
import org.gilde.confluence.participation.Floor;
import org.gilde.confluence.participation.Floors;
import org.gilde.confluence.participation.Floors.Raise;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The floor in a table")
class FloorTableTest {
    private static final PersonKey ADA = new PersonKey("ada");
    private static final PersonKey BO = new PersonKey("bo");

    private final ActiveObjects objects = TestObjects.fresh();
    private final Floors floors = node(() -> Instant.EPOCH);

    @Test
    void onlyEverRisesAndEachTimeIsKept() {
        assertThat(floors.current()).isEqualTo(Floor.USUAL);
        assertThat(floors.raise(Floor.USUAL, ADA)).isFalse();
        assertThat(floors.raise(new Floor(8), ADA)).isTrue();
        assertThat(floors.raise(new Floor(20), BO)).isTrue();
        assertThat(floors.raise(new Floor(20), ADA)).isFalse();
        assertThat(floors.raise(new Floor(9), ADA)).isFalse();
        assertThat(floors.current()).isEqualTo(new Floor(20));
        assertThat(floors.raises())
                .containsExactly(
                        new Raise(new Floor(20), Instant.EPOCH, BO), new Raise(new Floor(8), Instant.EPOCH, ADA));
    }

    @Test
    void keepsBothRaisesOfTwoNodesInTheSameInstantAndTheHigherHolds() {
        Floors other = node(() -> {
            floors.raise(new Floor(20), BO); // between the other node's look and its write
            return Instant.EPOCH;
        });
        assertThat(other.raise(new Floor(10), ADA)).isTrue();
        assertThat(floors.current()).isEqualTo(new Floor(20));
        assertThat(floors.raises()).extracting(Raise::by).containsExactly(BO, ADA);
    }

    @Test
    void readsPastARowThatIsNoFloor() {
        new TableTransactions(objects)
                .run(() -> objects.create(
                        FloorRow.class,
                        new DBParam("FROM_PEOPLE", 3),
                        new DBParam("RAISED_AT", 0L),
                        new DBParam("PERSON", "ada")));
        assertThat(floors.current()).isEqualTo(Floor.USUAL);
        assertThat(floors.raises()).isEmpty();
        assertThat(floors.raise(new Floor(6), ADA)).isTrue();
        assertThat(floors.current()).isEqualTo(new Floor(6));
    }

    private Floors node(InstantSource time) {
        Clock clock = InstantSource.offset(time, Duration.ZERO).withZone(ZoneOffset.UTC);
        return new FloorTable(objects, new TableTransactions(objects), clock);
    }
}
