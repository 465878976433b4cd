package org.gilde.workbench.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.workbench.content.ContentException.Reason;
import org.gilde.workbench.database.Sql;

/** Makes, changes and removes pages and blog posts. Knows nothing of permissions: the caller asked. */
public final class PageEditor {
    private static final int LONGEST_TITLE = 255;

    private final Sql sql;
    private final Pages pages;
    private final PageMoves moves;
    private final PageLinks links;
    private final Clock clock;

    /** Writes to that database. */
    public PageEditor(Sql sql, Clock clock) {
        this.sql = sql;
        this.pages = new Pages(sql);
        this.moves = new PageMoves(sql);
        this.links = new PageLinks(sql);
        this.clock = clock;
    }

    /**
     * Makes a page.
     *
     * @param parent absent for the top of the space
     * @throws ContentException if the title is missing or taken, or the parent is in another space
     */
    public WikiPage create(WikiSpace space, Optional<Long> parent, String title, String body, String author) {
        return sql.together(() -> {
            List<Long> above =
                    parent.map(id -> moves.parentIn(space.id(), id).path()).orElse(List.of());
            return add(space, parent, above, new Text(title(title), body, author), Optional.empty());
        });
    }

    /**
     * Makes a blog post of today.
     *
     * @throws ContentException if the title is missing, or taken on that day
     */
    public WikiPage post(WikiSpace space, String title, String body, String author) {
        Optional<LocalDate> today = Optional.of(LocalDate.now(clock));
        return sql.together(() -> add(space, Optional.empty(), List.of(), new Text(title(title), body, author), today));
    }

    private record Text(String title, String body, String author) {}

    private WikiPage add(
            WikiSpace space, Optional<Long> parent, List<Long> above, Text text, Optional<LocalDate> posted) {
        long id = sql.first("select nextval('wiki.content_id')", row -> row.getLong(1))
                .orElseThrow();
        Instant now = clock.instant();
        int added = sql.change(
                """
                insert into wiki.page
                (id, space, parent, path, title, body, version, creator, created, modifier, modified, posted)
                values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?) on conflict do nothing""",
                id,
                space.id(),
                parent,
                Stream.concat(above.stream(), Stream.of(id)).toList(),
                text.title(),
                text.body(),
                text.author(),
                now,
                text.author(),
                now,
                posted);
        if (added == 0) {
            throw new ContentException(Reason.TITLE_TAKEN, text.title());
        }
        keepVersion(id);
        return pages.find(id).orElseThrow();
    }

    /**
     * Saves a new version.
     *
     * @throws ContentException if somebody saved in between, or the title is missing or taken
     */
    public WikiPage save(PageEdit edit) {
        return sql.together(() -> {
            refuseTakenTitle(edit.page(), edit.title());
            int changed = sql.change(
                    """
                    update wiki.page set title = ?, body = ?, note = ?, version = version + 1, modifier = ?, modified = ?
                    where id = ? and version = ?""",
                    title(edit.title()),
                    edit.body(),
                    edit.note().strip(),
                    edit.author(),
                    clock.instant(),
                    edit.page(),
                    edit.basedOn());
            if (changed == 0) {
                Reason reason = pages.find(edit.page()).isPresent() ? Reason.EDITED_MEANWHILE : Reason.GONE;
                throw new ContentException(reason, Long.toString(edit.page()));
            }
            keepVersion(edit.page());
            return pages.find(edit.page()).orElseThrow();
        });
    }

    /** Writes over the current version, as a program does that makes a page in several steps. */
    public void overwrite(long page, String title, String body) {
        sql.change("update wiki.page set title = ?, body = ? where id = ?", title(title), body, page);
    }

    /**
     * Gives a page another title, without a new version; links to it follow.
     *
     * @throws ContentException if the title is missing or taken
     */
    public void rename(WikiPage page, String title) {
        sql.together(() -> {
            refuseTakenTitle(page.id(), title);
            int changed = sql.change("update wiki.page set title = ? where id = ?", title(title), page.id());
            links.follow(page, pages.find(page.id()).orElseThrow());
            return changed;
        });
    }

    /** Removes a page with its versions, labels, comments and likes. What was beneath it moves up. */
    public void delete(WikiPage page) {
        sql.together(() -> {
            pages.children(page.id()).forEach(child -> moves.move(child, page.parent()));
            sql.change(
                    """
                    delete from wiki.liking where content = ?
                    or content in (select id from wiki.comment where page = ?)""",
                    page.id(),
                    page.id());
            sql.change("update wiki.space set home_page = null where home_page = ?", page.id());
            return sql.change("delete from wiki.page where id = ?", page.id());
        });
    }

    private void keepVersion(long page) {
        sql.change(
                """
                insert into wiki.page_version (page, version, title, body, note, author, at)
                select id, version, title, body, note, modifier, modified from wiki.page where id = ?""",
                page);
    }

    private void refuseTakenTitle(long page, String title) {
        if (sql.is(
                """
                select exists (select 1 from wiki.page o join wiki.page p on p.id = ? and o.space = p.space
                where o.id <> p.id and o.posted is not distinct from p.posted and lower(o.title) = lower(?))""",
                page,
                title(title))) {
            throw new ContentException(Reason.TITLE_TAKEN, title);
        }
    }

    private static String title(String title) {
        String stripped = title.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_TITLE) {
            throw new ContentException(Reason.TITLE_MISSING, "1 to 255 characters");
        }
        return stripped;
    }
}
