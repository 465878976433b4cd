package org.gilde.workbench.content;

import java.util.List;
import java.util.Optional;
import org.gilde.workbench.content.ContentException.Reason;
import org.gilde.workbench.database.Sql;

/** Puts pages elsewhere, with all beneath them. Knows nothing of permissions: the caller asked. */
public final class PageMoves {
    private final Sql sql;
    private final Pages pages;
    private final PageLinks links;

    /** Writes to that database. */
    public PageMoves(Sql sql) {
        this.sql = sql;
        this.pages = new Pages(sql);
        this.links = new PageLinks(sql);
    }

    /**
     * Puts a page, with all beneath it, under another parent of its space.
     *
     * @throws ContentException if the parent is beneath the page, or in another space; a blog post stands nowhere
     */
    public void move(WikiPage page, Optional<Long> parent) {
        sql.together(() -> place(
                page,
                parent,
                page.space(),
                parent.map(id -> parentIn(page.space(), id).path()).orElse(List.of())));
    }

    /**
     * Puts a page, with all beneath it, under another one, in whatever space that is.
     *
     * @throws ContentException if the parent is beneath the page, or a title is taken there
     */
    public void moveUnder(WikiPage page, WikiPage parent) {
        sql.together(() -> {
            boolean crosses = page.space() != parent.space();
            List<WikiPage> along = crosses ? withAllBeneath(page) : List.of();
            if (crosses) {
                refuseTakenTitles(page, parent.space());
            }
            int placed = place(page, Optional.of(parent.id()), parent.space(), parent.path());
            along.forEach(moved -> links.keep(moved, moved.spaceKey()));
            along.forEach(moved -> links.follow(moved, pages.find(moved.id()).orElseThrow()));
            return placed;
        });
    }

    private int place(WikiPage page, Optional<Long> parent, long space, List<Long> above) {
        if (page.isPost() || above.contains(page.id())) {
            throw new ContentException(Reason.PARENT_UNFIT, page.title());
        }
        sql.change("update wiki.page set parent = ? where id = ?", parent, page.id());
        return sql.change(
                """
                update wiki.page set space = ?, path = ?::bigint[] || path[array_position(path, ?):]
                where path @> array[?]""",
                space,
                above,
                page.id(),
                page.id());
    }

    private List<WikiPage> withAllBeneath(WikiPage page) {
        return pages.find(
                sql.list("select id from wiki.page where path @> array[?]", row -> row.getLong(1), page.id()));
    }

    private void refuseTakenTitles(WikiPage page, long space) {
        sql.first(
                        """
                        select o.title from wiki.page o join wiki.page p on lower(o.title) = lower(p.title)
                        where o.space = ? and o.posted is null and p.path @> array[?]""",
                        row -> row.getString(1),
                        space,
                        page.id())
                .ifPresent(taken -> {
                    throw new ContentException(Reason.TITLE_TAKEN, taken);
                });
    }

    WikiPage parentIn(long space, long parent) {
        return pages.find(parent)
                .filter(page -> page.space() == space && !page.isPost())
                .orElseThrow(() -> new ContentException(Reason.PARENT_UNFIT, Long.toString(parent)));
    }
}
