package org.gilde.confluence.host;

import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Features;

/** Finds pages by Confluence's search, which asks for the reader's permission. */
public final class PageFinder {
    private static final int MOST_LABELS = 50;

    private final Search search;

    /** Asks the host, unless its search is off: then nothing is found. */
    public PageFinder(CQLSearchService search, PageManager pages, Features features) {
        this.search = features.isOn(Feature.SEARCH)
                ? (query, limit) -> new SearchedPages(search, pages).find(query, limit)
                : (query, limit) -> List.of();
    }

    @FunctionalInterface
    private interface Search {
        List<AbstractPage> find(String query, int limit);
    }

    /** Returns the first pages that fit a query. */
    List<AbstractPage> find(String query, int limit) {
        return search.find(query, limit);
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
