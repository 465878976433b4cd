package org.gilde.confluence.community;

import java.util.List;
import java.util.Set;

/** The pages of communities. */
public interface CommunityPages {

    /** Returns pages of the Space with any of these labels that the current user may see, the latest change first. */
    List<CommunityPage> on(String community, Set<String> labels, int limit);
}
