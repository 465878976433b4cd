package org.gilde.confluence.host;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.pagination.SimplePageRequest;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gilde.confluence.people.PersonKey;
import org.gilde.confluence.tending.TendedPage;
import org.gilde.confluence.tending.TendedPages;
import org.jspecify.annotations.Nullable;

/**
 * Confluence's pages that want attention. Of questions, the {@value #QUESTIONS} that changed last are looked at; of
 * others, {@value #PAGES}.
 */
public final class HostTendedPages implements TendedPages {
    private static final int QUESTIONS = 100;
    private static final int PAGES = 10;

    private final CQLSearchService search;
    private final PageManager pages;

    /** Asks the host. */
    public HostTendedPages(CQLSearchService search, PageManager pages) {
        this.search = search;
        this.pages = pages;
    }

    @Override
    public Optional<TendedPage> oldestOpenQuestion(String community) {
        return find(community, Set.of(QUESTION), "desc", QUESTIONS).stream()
                .filter(HostTendedPages::isOpen)
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
                .filter(page -> key(page.getLastModifier())
                        .filter(by -> !by.equals(than.value()))
                        .isPresent())
                .findFirst()
                .map(page -> tended(page, page.getLastModificationDate(), page.getLastModifier()));
    }

    private List<AbstractPage> find(String community, Set<String> labels, String direction, int limit) {
        List<AbstractPage> found = new ArrayList<>();
        if (labels.isEmpty()) {
            return found;
        }
        String query = LabeledPages.condition(community, labels) + " order by lastmodified " + direction;
        for (Content content : search.searchContent(query, new SimplePageRequest(0, limit), new Expansion[0])) {
            AbstractPage page = pages.getAbstractPage(content.getId().asLong());
            if (page != null) {
                found.add(page);
            }
        }
        return found;
    }

    private static boolean isOpen(AbstractPage question) {
        Optional<String> asker = key(question.getCreator());
        return question.getComments().stream()
                .map(ContentEntityObject::getCreator)
                .allMatch(by -> key(by).equals(asker));
    }

    private static TendedPage tended(AbstractPage page, @Nullable Date since, @Nullable ConfluenceUser by) {
        return new TendedPage(
                page.getTitle(),
                page.getUrlPath(),
                moment(since),
                Optional.ofNullable(by).map(ConfluenceUser::getFullName));
    }

    private static Optional<String> key(@Nullable ConfluenceUser user) {
        return Optional.ofNullable(user).map(known -> known.getKey().getStringValue());
    }

    private static Optional<Instant> moment(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
