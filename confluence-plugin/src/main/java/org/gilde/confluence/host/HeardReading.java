package org.gilde.confluence.host;

import com.atlassian.confluence.event.events.content.blogpost.BlogPostViewEvent;
import com.atlassian.confluence.event.events.content.page.PageViewEvent;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.event.api.EventListener;
import org.gilde.confluence.participation.Act;
import org.gilde.confluence.participation.Noticing;

/** Hears that pages and blog posts were opened. */
public final class HeardReading {
    private final Noticing noticing;

    HeardReading(Noticing noticing) {
        this.noticing = noticing;
    }

    /** A page was opened. */
    @EventListener
    public void viewed(PageViewEvent event) {
        read(event.getPage());
    }

    /** A blog post was opened. */
    @EventListener
    public void viewed(BlogPostViewEvent event) {
        read(event.getBlogPost());
    }

    private void read(AbstractPage page) {
        Places.space(page)
                .ifPresent(space ->
                        noticing.notice(Users.key(AuthenticatedUserThreadLocal.get()), space, Act.READ, page.getId()));
    }
}
