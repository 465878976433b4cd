package org.gilde.workbench.service;

import com.atlassian.confluence.api.model.Expansion;
import com.atlassian.confluence.api.model.content.Content;
import com.atlassian.confluence.api.model.content.id.ContentId;
import com.atlassian.confluence.api.model.pagination.PageRequest;
import com.atlassian.confluence.api.model.pagination.PageResponse;
import com.atlassian.confluence.api.service.search.CQLSearchService;
import java.util.Iterator;
import java.util.List;
import org.gilde.workbench.content.PageTitle;
import org.gilde.workbench.search.Cql;
import org.gilde.workbench.search.PageSearch;

/** Answers CQL for the current user, who finds only what they may see. */
final class SearchAnswers implements CQLSearchService {
    private final PageSearch search;
    private final Viewers viewers;

    SearchAnswers(PageSearch search, Viewers viewers) {
        this.search = search;
        this.viewers = viewers;
    }

    @Override
    public PageResponse<Content> searchContent(String cql, PageRequest page, Expansion... expansions) {
        int limit = page.getLimit();
        List<PageTitle> found = search.byCql(viewers.current(), Cql.parse(cql), page.getStart(), limit + 1);
        List<Content> contents = found.stream()
                .limit(limit)
                .map(title -> new Content(ContentId.of(title.id()), title.title()))
                .toList();
        return new Slice(contents, found.size() > limit);
    }

    /** One page of results. */
    private record Slice(List<Content> results, boolean more) implements PageResponse<Content> {
        @Override
        public List<Content> getResults() {
            return results;
        }

        @Override
        public int size() {
            return results.size();
        }

        @Override
        public boolean hasMore() {
            return more;
        }

        @Override
        public Iterator<Content> iterator() {
            return results.iterator();
        }
    }
}
