package org.gilde.confluence.contribution;

import java.util.Optional;

/** What stands in the wiki by now, whoever asks. Wants a transaction. */
public interface Places {

    /** Returns the name of a Space; nothing where it is gone. */
    Optional<String> name(String space);

    /** Returns a page that all who see its Space may read; nothing where it is gone, or restricted by itself or from above. */
    Optional<OpenPage> page(long id);

    /** A page. */
    interface OpenPage {
        /** Returns the key of its Space. */
        String space();

        /** Says whether it has the label of questions. */
        boolean isQuestion();

        /** Says whether a comment stands under it. */
        boolean hasComment(long id);
    }
}
