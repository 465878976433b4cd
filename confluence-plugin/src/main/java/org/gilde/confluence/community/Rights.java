package org.gilde.confluence.community;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/**
 * Confluence's permissions of a community's Space, as they follow from membership: by groups that an administrator can
 * read back, one for each role, named {@code gilde-KEY-ROLE} in lower case. Each may be repeated; two at once for one
 * community wait for each other before they come here.
 */
public interface Rights {

    /**
     * What a Space permits.
     *
     * @param readers keys of communities whose members may read it, too
     * @param isOpen whether everybody who may use Confluence may read it
     * @param isReadOnly whether people may read and do no more, as where it is closed
     */
    record Doors(Set<String> readers, boolean isOpen, boolean isReadOnly) {}

    /**
     * Makes what the Space permits equal to what is wanted, and makes the groups where they are missing; touches only
     * permissions of its own groups, and the open door.
     */
    void permit(String community, Doors doors);

    /** Makes each of these people be in the group of their role and in no other group of this community. */
    void place(String community, Map<PersonKey, Optional<Role>> people);

    /** Returns who is in which groups of a community, without those whom Confluence no longer knows. */
    Map<PersonKey, Set<Role>> placed(String community);

    /** Takes away the groups of a community and what they may. */
    void clear(String community);
}
