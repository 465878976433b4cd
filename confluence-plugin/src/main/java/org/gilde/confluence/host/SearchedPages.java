package org.gilde.confluence.host;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.pagination.SimplePageRequest;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.PageManager;
import java.util.ArrayList;
import java.util.List;

/** Confluence's search. Loaded only where all that it calls is there. */
final class SearchedPages {
    private final CQLSearchService search;
    private final PageManager pages;

    SearchedPages(CQLSearchService search, PageManager pages) {
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
}
