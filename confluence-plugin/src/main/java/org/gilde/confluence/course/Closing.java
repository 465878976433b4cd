package org.gilde.confluence.course;

import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.Community;
import org.gilde.confluence.community.CommunityPage;
import org.gilde.confluence.community.CommunityPages;
import org.gilde.confluence.community.LearningCare;
import org.gilde.confluence.community.Phase;
import org.gilde.confluence.community.SpaceMaking;
import org.gilde.confluence.community.Standpoint;
import org.gilde.confluence.macro.PhaseLook;
import org.gilde.confluence.people.PersonKey;

/**
 * Closes a Learning Community: thanks its people on a page, archives its Space, has its members go on in the community
 * above, and only then notes it as closed. Whoever was interrupted asks again; what is done stays as it is.
 */
public final class Closing {
    private final LearningCare care;
    private final SpaceMaking spaces;
    private final CommunityPages pages;

    /** Closes with these. */
    public Closing(LearningCare care, SpaceMaking spaces, CommunityPages pages) {
        this.care = care;
        this.spaces = spaces;
        this.pages = pages;
    }

    /**
     * Closes it.
     *
     * @param title of the page that thanks
     * @param thanks plain text, a paragraph for each line; without any there is no such page
     * @return whether this person may, and it lived
     */
    boolean close(String key, Standpoint standpoint, PersonKey person, String title, String thanks) {
        Optional<Community> found = care.mine(key, standpoint);
        if (found.isEmpty()) {
            return false;
        }
        if (!thanks.isBlank()) {
            Optional<String> above = pages
                    .on(key, Set.of(PhaseLook.of(Phase.CLOSE).label()), 1)
                    .stream()
                    .map(CommunityPage::title)
                    .findFirst();
            above.ifPresent(page -> spaces.page(key, above, title, storage(thanks), Set.of(), person));
        }
        spaces.archive(key);
        return care.close(key, standpoint);
    }

    private static String storage(String thanks) {
        StringBuilder storage = new StringBuilder();
        thanks.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> storage.append("<p>")
                .append(escape(line))
                .append("</p>"));
        return storage.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
