package org.gilde.confluence.host.probe;

import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.SpaceManager;
import java.util.List;
import org.gilde.confluence.linkage.Feature;
import org.gilde.confluence.linkage.Probe;
import org.gilde.confluence.linkage.ProbeGroup;
import org.gilde.confluence.linkage.Services;

/** Spaces, pages and their search: asked for what is not there. */
public final class WikiProbes implements ProbeGroup {
    private static final String NO_SPACE = "GILDESELFTEST";
    private static final long NO_PAGE = 1;

    private final SpaceManager spaces;
    private final Services services;

    /** Asks these. */
    public WikiProbes(SpaceManager spaces, Services services) {
        this.spaces = spaces;
        this.services = services;
    }

    @Override
    public List<Probe> probes() {
        return List.of(
                ProbeGroup.probe(Feature.BASE, "SpaceManager#getSpace", () -> spaces.getSpace(NO_SPACE)),
                ProbeGroup.probe(Feature.SEARCH, "PageManager#getAbstractPage", () -> services.of(PageManager.class)
                        .getAbstractPage(NO_PAGE)),
                ProbeGroup.probe(Feature.SHARING, "PageManager#getPage(id)", () -> services.of(PageManager.class)
                        .getPage(NO_PAGE)),
                ProbeGroup.probe(
                        Feature.MAKING, "PageManager#getPage(space, title)", () -> services.of(PageManager.class)
                                .getPage(NO_SPACE, NO_SPACE)),
                // Of a class of its own, which is loaded when the search is tried and not before.
                ProbeGroup.probe(Feature.SEARCH, "CQLSearchService#searchContent", () -> SearchTrial.of(services)
                        .run()));
    }
}
