package org.gilde.confluence.host;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.CommunityPage;
import org.gilde.confluence.community.CommunityPages;

/** A community's pages by their labels. */
final class LabeledPages implements CommunityPages {
    private final PageFinder finder;

    /** Asks the host. */
    LabeledPages(PageFinder finder) {
        this.finder = finder;
    }

    @Override
    public List<CommunityPage> on(String community, Set<String> labels, int limit) {
        if (labels.isEmpty()) {
            return List.of();
        }
        String query = PageFinder.condition(community, labels) + " order by lastmodified desc";
        return finder.find(query, limit).stream().map(LabeledPages::read).toList();
    }

    private static CommunityPage read(AbstractPage page) {
        return new CommunityPage(
                page.getId(),
                page.getTitle(),
                page.getUrlPath(),
                Optional.ofNullable(page.getLastModificationDate()).map(Date::toInstant),
                Optional.ofNullable(page.getLastModifier()).map(ConfluenceUser::getFullName));
    }
}
