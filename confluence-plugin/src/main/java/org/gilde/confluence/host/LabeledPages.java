package org.gilde.confluence.host;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.pagination.SimplePageRequest;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.community.CommunityPage;
import org.gilde.confluence.community.CommunityPages;

/** A community's pages by their labels, found by Confluence's search, which asks for the reader's permission. */
public final class LabeledPages implements CommunityPages {
    private static final int MOST_LABELS = 50;

    private final CQLSearchService search;
    private final PageManager pages;

    /** Asks the host. */
    public LabeledPages(CQLSearchService search, PageManager pages) {
        this.search = search;
        this.pages = pages;
    }

    @Override
    public List<CommunityPage> on(String community, Set<String> labels, int limit) {
        if (labels.isEmpty()) {
            return List.of();
        }
        List<CommunityPage> found = new ArrayList<>();
        SimplePageRequest first = new SimplePageRequest(0, limit);
        for (Content content : search.searchContent(query(community, labels), first, new Expansion[0])) {
            AbstractPage page = pages.getAbstractPage(content.getId().asLong());
            if (page != null) {
                found.add(read(page));
            }
        }
        return found;
    }

    static String query(String community, Set<String> labels) {
        return condition(community, labels) + " order by lastmodified desc";
    }

    /** Returns what finds pages of the Space with any of these labels, without an order. */
    static String condition(String community, Set<String> labels) {
        String list = labels.stream()
                .sorted()
                .limit(MOST_LABELS)
                .map(LabeledPages::quote)
                .collect(Collectors.joining(","));
        return "type = page and space = " + quote(community) + " and label in (" + list + ")";
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
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
