package org.gilde.confluence.community;

import java.util.Map;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;

/**
 * Confluence's permissions of a community's Space, as they follow from membership: by groups that an administrator can
 * read back, one for each role, named {@code gilde-KEY-ROLE} in lower case.
 */
public interface Rights {

    /**
     * What should hold.
     *
     * @param people who is in each role's group; a role that is absent has nobody
     * @param readers keys of communities whose members may read this Space, too
     * @param isOpen whether everybody who may use Confluence may read it
     */
    record Wanted(Map<Role, Set<PersonKey>> people, Set<String> readers, boolean isOpen) {}

    /** Makes what holds equal to what is wanted; touches only its own groups. May be repeated, and run by two at once. */
    void settle(String community, Wanted wanted);

    /** Takes away the groups of a community and what they may. */
    void clear(String community);
}
