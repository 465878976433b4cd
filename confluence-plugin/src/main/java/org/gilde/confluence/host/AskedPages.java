package org.gilde.confluence.host;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.CommunityQuestion;
import org.gilde.confluence.community.CommunityQuestions;
import org.jspecify.annotations.Nullable;

/** Questions: pages with the label for it, answered in comments. */
final class AskedPages implements CommunityQuestions {
    private final PageFinder finder;

    /** Asks the host. */
    AskedPages(PageFinder finder) {
        this.finder = finder;
    }

    @Override
    public List<CommunityQuestion> on(String community, Set<String> labels, int limit) {
        if (labels.isEmpty()) {
            return List.of();
        }
        String query = PageFinder.condition(community, labels) + " and label = " + PageFinder.quote(LABEL)
                + " order by lastmodified desc";
        return finder.find(query, limit).stream().map(AskedPages::read).toList();
    }

    private static CommunityQuestion read(AbstractPage page) {
        return new CommunityQuestion(
                page.getId(),
                page.getTitle(),
                page.getUrlPath(),
                Optional.ofNullable(page.getCreationDate()).map(Date::toInstant),
                Optional.ofNullable(page.getCreator()).map(ConfluenceUser::getFullName),
                answers(page));
    }

    /** Returns how many comments somebody else than who asked wrote. */
    static long answers(AbstractPage question) {
        Optional<String> asker = key(question.getCreator());
        return question.getComments().stream()
                .map(ContentEntityObject::getCreator)
                .filter(by -> !key(by).equals(asker))
                .count();
    }

    static Optional<String> key(@Nullable ConfluenceUser user) {
        return Optional.ofNullable(user).map(known -> known.getKey().getStringValue());
    }
}
