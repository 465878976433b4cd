package org.gilde.workbench.story;

import java.util.List;
import java.util.Optional;
import org.gilde.workbench.content.WikiComment;
import org.gilde.workbench.content.WikiPage;
import org.gilde.workbench.content.WikiSpace;
import org.gilde.workbench.html.Html;
import org.gilde.workbench.permission.Holder;
import org.gilde.workbench.permission.Restrictions;
import org.gilde.workbench.permission.SpaceRight;
import org.gilde.workbench.storage.StorageParser;
import org.gilde.workbench.store.Stores;
import org.gilde.workbench.user.Groups;
import org.gilde.workbench.user.WikiUser;

/** Writes the story's spaces, pages, comments and likes. Its people are there. */
final class StoryContent {
    private final Stores stores;

    StoryContent(Stores stores) {
        this.stores = stores;
    }

    void write() {
        Resource.rows("spaces.txt").forEach(this::space);
        Resource.lines("pages.txt")
                .map(file -> StoryPage.parse(Resource.read("pages/" + file)))
                .forEach(this::page);
        Optional<WikiComment> before = Optional.empty();
        for (List<String> row : Resource.rows("talk.txt")) {
            before = talk(row, before);
        }
    }

    private void space(List<String> row) {
        WikiUser administrator = user(row.get(4));
        WikiSpace space = stores.spaces().create(row.get(0), row.get(1), row.get(2), administrator.key());
        stores.permissions().grant(space.id(), Holder.group(Groups.USERS), SpaceRight.COMMENT);
        stores.permissions().grant(space.id(), Holder.group(row.get(3)), SpaceRight.EDIT, SpaceRight.COMMENT);
        stores.permissions()
                .grant(
                        space.id(),
                        Holder.user(administrator.key()),
                        SpaceRight.EDIT,
                        SpaceRight.COMMENT,
                        SpaceRight.ADMINISTER);
    }

    private void page(StoryPage page) {
        StorageParser.check(page.body());
        WikiSpace space = stores.spaces().find(page.space()).orElseThrow();
        Optional<Long> parent =
                page.parent().map(title -> find(page.space(), title).id());
        WikiPage made = stores.editor()
                .create(
                        space,
                        parent,
                        page.title(),
                        page.body(),
                        user(page.author()).key());
        page.labels().forEach(label -> stores.labels().add(made.id(), label));
        if (page.home()) {
            stores.spaces().openWith(space.id(), made.id());
        }
        page.viewers().ifPresent(group -> stores.restrictions()
                .restrict(made.id(), Restrictions.Kind.VIEW, List.of(Holder.group(group))));
    }

    /** Writes one comment or like, and returns the comment that the next line may answer. */
    private Optional<WikiComment> talk(List<String> row, Optional<WikiComment> before) {
        WikiPage page = find(row.get(0), row.get(1));
        WikiUser who = user(row.get(2));
        String text = row.get(3);
        if (text.equals("+")) {
            stores.likes().like(page.id(), who);
            return before;
        }
        boolean answer = text.startsWith(">");
        String body = "<p>" + Html.escape(answer ? text.substring(1).strip() : text) + "</p>";
        Optional<Long> parent = answer ? before.map(WikiComment::id) : Optional.empty();
        WikiComment made = stores.comments().add(page.id(), parent, body, who.key());
        return answer ? before : Optional.of(made);
    }

    private WikiPage find(String space, String title) {
        return stores.pages()
                .find(space, title)
                .orElseThrow(() -> new IllegalStateException("The story has no page " + title + " in " + space));
    }

    private WikiUser user(String name) {
        return stores.users()
                .byName(name)
                .orElseThrow(() -> new IllegalStateException("The story has no person " + name));
    }
}
