package org.gilde.confluence.host;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import org.jspecify.annotations.Nullable;

/** Has Confluence take somebody for the one who works: it names whoever is logged in, and in a job that is nobody. */
final class InTheirName {
    private InTheirName() {}

    static void run(@Nullable ConfluenceUser user, Runnable work) {
        ConfluenceUser before = AuthenticatedUserThreadLocal.get();
        AuthenticatedUserThreadLocal.set(user);
        try {
            work.run();
        } finally {
            AuthenticatedUserThreadLocal.set(before);
        }
    }
}
