package org.gilde.confluence.host.probe;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.pagination.SimplePageRequest;
import com.atlassian.confluence.api.service.search.CQLSearchService;

/** One search for pages that nobody labeled so, as whoever asks. */
final class SearchTrial {
    private final CQLSearchService search;

    SearchTrial(CQLSearchService search) {
        this.search = search;
    }

    void run() {
        for (Content content : search.searchContent(
                "type = page and label in (\"gilde-self-test\")", new SimplePageRequest(0, 1), new Expansion[0])) {
            content.getId().asLong();
        }
    }
}
