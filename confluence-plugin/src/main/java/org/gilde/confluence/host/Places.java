package org.gilde.confluence.host;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.SpaceContentEntityObject;
import com.atlassian.confluence.pages.Comment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where content is. */
final class Places {
    private Places() {}

    /** Returns the key of the Space of a page, a blog post, or what a comment is under; nothing of other content. */
    static Optional<String> space(@Nullable ContentEntityObject content) {
        ContentEntityObject place = content instanceof Comment comment ? comment.getContainer() : content;
        return place instanceof SpaceContentEntityObject known
                ? Optional.ofNullable(known.getSpaceKey())
                : Optional.empty();
    }
}
