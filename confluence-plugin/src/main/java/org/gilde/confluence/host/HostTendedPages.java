package org.gilde.confluence.host;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.community.CommunityQuestions;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.tending.TendedPage;
import org.gilde.confluence.tending.TendedPages;
import org.jspecify.annotations.Nullable;

/**
 * Confluence's pages that want attention. Of questions, the {@value #QUESTIONS} that changed last are looked at; of
 * others, {@value #PAGES}.
 */
final class HostTendedPages implements TendedPages {
    private static final int QUESTIONS = 100;
    private static final int PAGES = 10;

    private final PageFinder finder;

    /** Asks the host. */
    HostTendedPages(PageFinder finder) {
        this.finder = finder;
    }

    @Override
    public Optional<TendedPage> oldestOpenQuestion(String community) {
        return find(community, Set.of(CommunityQuestions.LABEL), "desc", QUESTIONS).stream()
                .filter(page -> AskedPages.answers(page) == 0)
                .min(Comparator.comparing(page -> moment(page.getCreationDate()).orElse(Instant.EPOCH)))
                .map(page -> tended(page, page.getCreationDate(), page.getCreator()));
    }

    @Override
    public Optional<TendedPage> unchangedSince(String community, Set<String> labels, Instant before) {
        return find(community, labels, "asc", PAGES).stream()
                .filter(page -> moment(page.getLastModificationDate())
                        .filter(changed -> changed.isBefore(before))
                        .isPresent())
                .findFirst()
                .map(page -> tended(page, page.getLastModificationDate(), page.getLastModifier()));
    }

    @Override
    public Optional<TendedPage> changedByAnother(String community, Set<String> labels, PersonKey than) {
        return find(community, labels, "desc", PAGES).stream()
                .filter(page -> AskedPages.key(page.getLastModifier())
                        .filter(by -> !by.equals(than.value()))
                        .isPresent())
                .findFirst()
                .map(page -> tended(page, page.getLastModificationDate(), page.getLastModifier()));
    }

    private List<AbstractPage> find(String community, Set<String> labels, String direction, int limit) {
        String query = PageFinder.condition(community, labels) + " order by lastmodified " + direction;
        return labels.isEmpty() ? List.of() : finder.find(query, limit);
    }

    private static TendedPage tended(AbstractPage page, @Nullable Date since, @Nullable ConfluenceUser by) {
        return new TendedPage(
                page.getTitle(),
                page.getUrlPath(),
                moment(since),
                Optional.ofNullable(by).map(ConfluenceUser::getFullName));
    }

    private static Optional<Instant> moment(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
