package org.gilde.confluence.host;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.confluence.closing.MovingPages;
import org.gilde.confluence.people.PersonKey;

/** Confluence's pages, moved by its own means, which take along whatever belongs to them. */
public final class HostMovingPages implements MovingPages {
    private final PageManager pages;
    private final SpaceManager spaces;
    private final PermissionManager permissions;
    private final UserAccessor users;

    /** Moves pages through these services. */
    public HostMovingPages(PageManager pages, SpaceManager spaces, PermissionManager permissions, UserAccessor users) {
        this.pages = pages;
        this.spaces = spaces;
        this.permissions = permissions;
        this.users = users;
    }

    @Override
    public List<Candidate> of(String space, PersonKey person) {
        Optional<ConfluenceUser> user = user(person);
        List<Candidate> candidates = new ArrayList<>();
        Optional.ofNullable(spaces.getSpace(space)).ifPresent(there -> pages.getPages(there, true).stream()
                .filter(page -> user.filter(who -> mayMove(who, page)).isPresent())
                .filter(page -> !isHome(page, there))
                .sorted(Comparator.comparingInt((Page page) -> above(page).size())
                        .thenComparing(Page::getTitle))
                .forEach(page -> candidates.add(candidate(page, there))));
        return candidates;
    }

    private static Candidate candidate(Page page, Space space) {
        Optional<Long> under = Optional.ofNullable(page.getParent())
                .filter(above -> !isHome(above, space))
                .map(Page::getId);
        return new Candidate(page.getId(), page.getTitle(), page.getUrlPath(), under, PageGuards.of(page));
    }

    private static List<Page> above(Page page) {
        return Stream.iterate(page.getParent(), above -> above != null, Page::getParent)
                .toList();
    }

    @Override
    public boolean isTaken(String space, String title) {
        return pages.getPage(space, title) != null;
    }

    @Override
    public Optional<String> home(String space) {
        return homePage(space).map(Page::getTitle);
    }

    @Override
    public Optional<String> title(long page, String space) {
        return in(page, space).map(Page::getTitle);
    }

    @Override
    public void move(Move move, String from, String to, PersonKey person) {
        Optional<ConfluenceUser> user = user(person);
        in(move.page(), from)
                .filter(page -> user.filter(who -> mayMove(who, page)).isPresent())
                .filter(page -> isLet(page, move))
                .ifPresent(page -> InTheirName.run(user.orElseThrow(), () -> move(page, move, from, to)));
    }

    private static boolean isLet(Page page, Move move) {
        Guard guard = PageGuards.of(page);
        return guard != Guard.BOUND && (guard != Guard.ABOVE || move.isOpened());
    }

    /** What is below it stays: it goes where the page was. */
    private void move(Page page, Move move, String from, String to) {
        Page below = move.under()
                .flatMap(under -> in(under, to))
                .or(() -> homePage(to))
                .orElseThrow(() -> new IllegalStateException("there is no home page in " + to));
        if (!page.getChildren().isEmpty()) {
            Page stays = Optional.ofNullable(page.getParent())
                    .or(() -> homePage(from))
                    .orElseThrow(() -> new IllegalStateException("there is no home page in " + from));
            List.copyOf(page.getChildren()).forEach(child -> pages.movePageAsChild(child, stays));
        }
        String title = free(to, page.getTitle(), move.suffix());
        if (!title.equals(page.getTitle())) {
            pages.renamePage(page, title);
        }
        pages.movePageAsChild(page, below);
    }

    private boolean mayMove(ConfluenceUser user, Page page) {
        return Permissions.has(permissions, user, Permission.VIEW, page)
                && Permissions.has(permissions, user, Permission.EDIT, page);
    }

    private Optional<Page> in(long id, String space) {
        return Optional.ofNullable(pages.getPage(id)).filter(page -> space.equals(page.getSpaceKey()));
    }

    private Optional<Page> homePage(String space) {
        return Optional.ofNullable(spaces.getSpace(space)).map(Space::getHomePage);
    }

    private static boolean isHome(Page page, Space space) {
        return space.getHomePage() != null && space.getHomePage().getId() == page.getId();
    }

    private Optional<ConfluenceUser> user(PersonKey person) {
        return Optional.ofNullable(users.getUserByKey(new UserKey(person.value())));
    }
}
