package org.gilde.confluence.host;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.pagination.SimplePageRequest;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds pages by Confluence's search, which asks for the reader's permission. */
final class PageFinder {
    private static final int MOST_LABELS = 50;

    private final CQLSearchService search;
    private final PageManager pages;

    /** Asks the host. */
    PageFinder(CQLSearchService search, PageManager pages) {
        this.search = search;
        this.pages = pages;
    }

    /** Returns the first pages that fit a query. */
    List<AbstractPage> find(String query, int limit) {
        List<AbstractPage> found = new ArrayList<>();
        for (Content content : search.searchContent(query, new SimplePageRequest(0, limit), new Expansion[0])) {
            AbstractPage page = pages.getAbstractPage(content.getId().asLong());
            if (page != null) {
                found.add(page);
            }
        }
        return found;
    }

    /** Returns what finds pages of the Space with any of these labels, without an order. */
    static String condition(String community, Set<String> labels) {
        String list = labels.stream()
                .sorted()
                .limit(MOST_LABELS)
                .map(PageFinder::quote)
                .collect(Collectors.joining(","));
        return "type = page and space = " + quote(community) + " and label in (" + list + ")";
    }

    static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
