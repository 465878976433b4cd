package org.gilde.confluence.founding;

import java.util.List;

/** Remembers the pages that founding made. What changes anything wants a transaction. */
public interface MadePages {

    /** Keeps a page in place of the one of its community and name that was kept before. */
    void keep(MadePage page);

    /** Returns what is kept of a community, in the order in which it was made; nothing for one that is older than this. */
    List<MadePage> of(String community);

    /** Forgets the pages of a community. */
    void removeAll(String community);
}
