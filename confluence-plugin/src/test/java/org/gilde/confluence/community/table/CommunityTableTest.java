package org.gilde.confluence.community.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Set;
import org.gilde.confluence.community.CommunityContract;
import org.gilde.confluence.community.CommunityPorts;
import org.gilde.confluence.community.Membership;
import org.gilde.confluence.community.Role;
import org.gilde.confluence.community.Standing;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.table.TableTransactions;
import org.gilde.confluence.table.TestObjects;
import org.junit.jupiter.api.Test;

/** The contract on the real Active Objects over a real database. */
public class CommunityTableTest extends CommunityContract {
    @Override
    protected CommunityPorts open() {
        return fresh();
    }

    /** Returns ports over empty tables. */
    public static CommunityPorts fresh() {
        ActiveObjects objects = TestObjects.fresh();
        return new CommunityPorts(
                new CommunityTable(objects),
                new MembershipTable(objects),
                new UnsettledTable(objects),
                new TableTransactions(objects));
    }

    @Test
    void everyReadingIsOneQueryHoweverManyThereAre() {
        CommunityPorts ports = fresh();
        ports.transactions().run(() -> {
            for (int person = 0; person < 60; person++) {
                PersonKey key = new PersonKey("person" + person);
                ports.memberships()
                        .keep(new Membership("INTAKE", key, Role.MEMBER, Standing.JOINED, true, Instant.EPOCH));
            }
            return true;
        });
        int before = TestObjects.CALLS.get();
        assertThat(ports.memberships().of("INTAKE")).hasSize(60);
        assertThat(ports.memberships().counts(Set.of("INTAKE", "DEBT"))).containsEntry("INTAKE", 60);
        assertThat(ports.communities().all()).isEmpty();
        assertThat(ports.communities().under("INTAKE")).isEmpty();
        assertThat(TestObjects.CALLS.get() - before).isEqualTo(4);
    }
}
