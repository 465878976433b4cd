package org.gilde.confluence.host.probe;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.pagination.SimplePageRequest;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import org.gilde.confluence.linkage.Services;

/** One search for pages that nobody labeled so, as whoever asks. */
final class SearchTrial {
    private final CQLSearchService search;

    private SearchTrial(CQLSearchService search) {
        this.search = search;
    }

    static SearchTrial of(Services services) {
        return new SearchTrial(services.of(CQLSearchService.class));
    }

    /** Returns how many pages it found, one at most. */
    int run() {
        int found = 0;
        for (Content content : search.searchContent(
                "type = page and label in (\"gilde-self-test\")", new SimplePageRequest(0, 1), new Expansion[0])) {
            found += content.getId().asLong() == 0 ? 0 : 1;
        }
        return found;
    }
}
