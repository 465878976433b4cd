package org.gilde.confluence.community;

import java.util.List;
import java.util.Set;

/** The questions asked in communities: pages with a label of their own. */
public interface CommunityQuestions {
    /** Label of a page that is a question. */
    String LABEL = "gilde-question";

    /** Returns questions of the Space with any of these labels that the current user may see, the latest change first. */
    List<CommunityQuestion> on(String community, Set<String> labels, int limit);
}
