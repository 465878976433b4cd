package org.gilde.confluence.host.probe;

import com.atlassian.confluence.api.service.search.CQLSearchService;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.SpaceManager;
import java.util.List;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Probe;
import org.gilde.confluence.linkage.ProbeGroup;

/** Spaces, pages and their search: asked for what is not there. */
public final class WikiProbes implements ProbeGroup {
    private static final String NO_SPACE = "GILDESELFTEST";
    private static final long NO_PAGE = 1;

    private final SpaceManager spaces;
    private final PageManager pages;
    private final CQLSearchService search;

    /** Asks these. */
    public WikiProbes(SpaceManager spaces, PageManager pages, CQLSearchService search) {
        this.spaces = spaces;
        this.pages = pages;
        this.search = search;
    }

    @Override
    public List<Probe> probes() {
        return List.of(
                ProbeGroup.probe(Feature.BASE, "SpaceManager#getSpace", () -> spaces.getSpace(NO_SPACE)),
                ProbeGroup.probe(Feature.BASE, "PageManager#getAbstractPage", () -> pages.getAbstractPage(NO_PAGE)),
                ProbeGroup.probe(Feature.BASE, "PageManager#getPage(id)", () -> pages.getPage(NO_PAGE)),
                ProbeGroup.probe(
                        Feature.BASE, "PageManager#getPage(space, title)", () -> pages.getPage(NO_SPACE, NO_SPACE)),
                // Of a class of its own, which is loaded when the search is tried and not before.
                ProbeGroup.probe(
                        Feature.SEARCH, "CQLSearchService#searchContent", () -> new SearchTrial(search).run()));
    }
}
