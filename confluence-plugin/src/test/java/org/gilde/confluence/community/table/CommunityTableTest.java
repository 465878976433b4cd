package org.gilde.confluence.community.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gilde.confluence.community.CommunityContract;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract on the real Active Objects over a real database. */
public class CommunityTableTest extends CommunityContract {
    @Override
    protected CommunityPorts open() {
        return fresh();
    }

    /** Returns ports over empty tables. */
    public static CommunityPorts fresh() {
        return over(TestObjects.fresh());
    }

    /** Returns ports over these. */
    public static CommunityPorts over(ActiveObjects objects) {
        return new CommunityPorts(
                new CommunityTable(objects),
                new MembershipTable(objects),
                new UnsettledTable(objects),
                new TableTransactions(objects));
    }

    @Test
    void changeAndNoteAreKeptTogetherOrNotAtAll() {
        CommunityPorts ports = fresh();
        PersonKey jan = new PersonKey("jan");
        assertThatThrownBy(() -> ports.transactions().run(() -> {
                    ports.memberships().keep(joined("INTAKE", jan));
                    ports.unsettled().note("INTAKE", Set.of(jan));
                    throw new IllegalStateException("killed");
                }))
                .hasStackTraceContaining("killed");
        assertThat(ports.memberships().of("INTAKE")).isEmpty();
        assertThat(ports.unsettled().communities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 500})
    void everyReadingAndWritingOfManyTakesAsManyStatementsAsOfOne(int size) {
        CommunityPorts ports = fresh();
        List<Membership> people = IntStream.range(0, size)
                .mapToObj(number -> joined("INTAKE", new PersonKey("person" + number)))
                .toList();
        List<PersonKey> keys = people.stream().map(Membership::person).toList();
        assertThat(statements(() -> ports.transactions().run(() -> {
                    ports.memberships().keepAll(people);
                    ports.unsettled().note("INTAKE", keys);
                    return true;
                })))
                .as("delete, insert, note and its reading back; the count, made the first time")
                .isLessThanOrEqualTo(11);
        assertThat(statements(() -> {
                    assertThat(ports.memberships().of("INTAKE")).hasSize(size);
                    assertThat(ports.memberships().among("INTAKE", keys)).hasSize(size);
                    assertThat(ports.memberships().listed("INTAKE", 12)).hasSize(Math.min(size, 12));
                    assertThat(ports.memberships().inCharge("INTAKE")).isEmpty();
                    assertThat(ports.memberships().count("INTAKE", Standing.JOINED))
                            .isEqualTo(size);
                    assertThat(ports.memberships().counts(Set.of("INTAKE", "DEBT")))
                            .containsOnlyKeys("INTAKE");
                    assertThat(ports.communities().all()).isEmpty();
                    assertThat(ports.communities().under("INTAKE")).isEmpty();
                }))
                .isEqualTo(8);
        assertThat(statements(() -> ports.transactions().run(() -> {
                    ports.memberships().removeAll("INTAKE", keys);
                    return true;
                })))
                .as("delete; the count is found, held, made and kept")
                .isEqualTo(5);
    }

    private static int statements(Runnable work) {
        int before = TestObjects.STATEMENTS.get();
        work.run();
        return TestObjects.STATEMENTS.get() - before;
    }

    private static Membership joined(String community, PersonKey person) {
        return new Membership(community, person, Role.MEMBER, Standing.JOINED, true, Instant.EPOCH);
    }
}
