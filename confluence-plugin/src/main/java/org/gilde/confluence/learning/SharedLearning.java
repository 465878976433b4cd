package org.gilde.confluence.learning;

import java.util.List;
import java.util.Set;
import org.gilde.confluence.community.FellowMembers;
import org.gilde.confluence.people.PersonKey;

/** What colleagues shared, for those who may know. */
public final class SharedLearning {
    private final LearningItems items;
    private final FellowMembers members;

    /** Reads items for fellow members. */
    public SharedLearning(LearningItems items, FellowMembers members) {
        this.items = items;
        this.members = members;
    }

    /** Returns what others shared with the community on these topics, the latest first; nothing for a stranger. */
    public List<SharedItem> beside(PersonKey viewer, String community, Set<String> topics, int limit) {
        if (topics.isEmpty() || !members.includes(community, viewer)) {
            return List.of();
        }
        return items.shared(community, topics, viewer, limit);
    }
}
