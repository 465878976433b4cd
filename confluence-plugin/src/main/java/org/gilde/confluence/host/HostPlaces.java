package org.gilde.confluence.host;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import java.util.Optional;
import org.gilde.confluence.closing.MovingPages.Guard;
import org.gilde.confluence.community.CommunityQuestions;
import org.gilde.confluence.contribution.Places;

/** Confluence's Spaces and pages, without asking who wants to know. */
final class HostPlaces implements Places {
    private final SpaceManager spaces;
    private final PageManager pages;

    /** Asks the host. */
    public HostPlaces(SpaceManager spaces, PageManager pages) {
        this.spaces = spaces;
        this.pages = pages;
    }

    @Override
    public Optional<String> name(String space) {
        return Optional.ofNullable(spaces.getSpace(space)).map(Space::getName);
    }

    @Override
    public Optional<OpenPage> page(long id) {
        return Optional.ofNullable(pages.getPage(id))
                .filter(page -> !page.isDeleted() && PageGuards.of(page) == Guard.NONE)
                .map(Found::new);
    }

    private record Found(Page page) implements OpenPage {
        @Override
        public String space() {
            return String.valueOf(page.getSpaceKey());
        }

        @Override
        public boolean isQuestion() {
            return page.getLabels().stream().anyMatch(label -> CommunityQuestions.LABEL.equals(label.getName()));
        }

        @Override
        public boolean hasComment(long id) {
            return page.getComments().stream().anyMatch(comment -> comment.getId() == id && !comment.isDeleted());
        }
    }
}
