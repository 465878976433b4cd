package org.gilde.workbench.app;

import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Optional;

/** Who people are and what they may enter. The wiki half answers, the HTTP half asks on every request. */
public interface Authentication {

    /** Returns the user of that name, for a session that was logged in earlier. */
    Optional<ConfluenceUser> byName(String username);

    /** Returns the user whose name and password these are. */
    Optional<ConfluenceUser> byPassword(String username, String password);

    /** Returns the user whom this personal access token stands for. */
    Optional<ConfluenceUser> byToken(String token);

    /** Says whether the user may use the site at all. */
    boolean isLicensed(ConfluenceUser user);

    /** Says whether the user administers the site. */
    boolean isAdministrator(ConfluenceUser user);

    /** Says whether pages and endpoints that allow anonymous visitors are open to them. */
    boolean isOpenToAnonymous();
}
