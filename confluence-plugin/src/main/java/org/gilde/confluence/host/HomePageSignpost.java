package org.gilde.confluence.host;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.Locale;
import java.util.Optional;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.merging.Signpost;
import org.gilde.confluence.people.PersonKey;

/** A line on top of a Space's home page, in the community's language. */
final class HomePageSignpost implements Signpost {
    private static final String CELL = "<ac:layout-cell>";

    private final SpaceManager spaces;
    private final UserAccessor users;
    private final PageMaking pages;
    private final ReaderPhrases phrases;

    /** Changes pages through these services. */
    public HomePageSignpost(SpaceManager spaces, UserAccessor users, PageMaking pages, ReaderPhrases phrases) {
        this.spaces = spaces;
        this.users = users;
        this.pages = pages;
        this.phrases = phrases;
    }

    /** {@inheritDoc} Without a home page there is nothing to put it on; without the actor it is in nobody's name. */
    @Override
    public void lead(Community from, String into, PersonKey actor) {
        Page home = Optional.ofNullable(spaces.getSpace(from.key()))
                .map(Space::getHomePage)
                .orElse(null);
        Space there = spaces.getSpace(into);
        if (home == null || there == null) {
            return;
        }
        String target = "<ri:space ri:space-key=\"" + escape(there.getKey()) + "\"";
        String body = home.getBodyAsString();
        if (!body.contains(target)) {
            ConfluenceUser user = users.getUserByKey(new UserKey(actor.value()));
            String words = phrases.in(Locale.forLanguageTag(from.language())).get("gilde.merge.line");
            String line = "<p><strong>" + escape(words) + "</strong> <ac:link>" + target + "/><ac:link-body>"
                    + escape(there.getName()) + "</ac:link-body></ac:link></p>";
            // Beside a layout nothing may stand: the line goes into its first cell.
            int at = body.contains(CELL) ? body.indexOf(CELL) + CELL.length() : 0;
            pages.change(home, body.substring(0, at) + line + body.substring(at), user);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
