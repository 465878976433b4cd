package org.gilde.confluence.community;

import java.time.Instant;
import org.gilde.confluence.people.PersonKey;

/**
 * What somebody is to a community.
 *
 * @param community key of the Space
 * @param role only counts once the standing is {@link Standing#JOINED}
 * @param listed whether the person chose to stand in the list of members; the count holds everybody who joined
 * @param since when the standing was reached
 */
public record Membership(
        String community, PersonKey person, Role role, Standing standing, boolean listed, Instant since) {

    /** Says whether the person is a member now. */
    public boolean isMember() {
        return standing == Standing.JOINED;
    }

    /** Says whether the person looks after the community now. */
    public boolean isInCharge() {
        return isMember() && role.isInCharge();
    }

    /** Says whether the person leads the community now. */
    public boolean isCoordinator() {
        return isMember() && role == Role.COORDINATOR;
    }
}
