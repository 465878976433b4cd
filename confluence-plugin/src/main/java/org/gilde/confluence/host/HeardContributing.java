package org.gilde.confluence.host;

import com.atlassian.confluence.event.events.content.comment.CommentCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.pages.Comment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.event.api.EventListener;
import org.gilde.confluence.contribution.Contributing;

/** Hears that pages and comments under pages were written, for whoever lets the organization know. */
public final class HeardContributing {
    private final Contributing contributing;

    HeardContributing(Contributing contributing) {
        this.contributing = contributing;
    }

    /** A page was written. */
    @EventListener
    public void created(PageCreateEvent event) {
        Page page = event.getPage();
        Users.key(page.getCreator()).ifPresent(person -> Places.space(page)
                .ifPresent(space -> contributing.wrote(person, space, page.getId())));
    }

    /** Somebody commented. */
    @EventListener
    public void commented(CommentCreateEvent event) {
        Comment comment = event.getComment();
        if (comment.getContainer() instanceof Page page) {
            Users.key(comment.getCreator()).ifPresent(person -> Places.space(page)
                    .ifPresent(space -> contributing.replied(person, space, page.getId(), comment.getId())));
        }
    }
}
