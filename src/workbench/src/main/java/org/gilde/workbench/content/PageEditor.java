package org.gilde.workbench.content;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gilde.workbench.content.ContentException.Reason;
import org.gilde.workbench.database.Sql;

/** Makes, changes, moves and removes pages. Knows nothing of permissions: the caller asked. */
public final class PageEditor {
    private static final int LONGEST_TITLE = 255;

    private final Sql sql;
    private final Pages pages;
    private final Clock clock;

    /** Writes to that database. */
    public PageEditor(Sql sql, Clock clock) {
        this.sql = sql;
        this.pages = new Pages(sql);
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
            Optional<WikiPage> above = parent.map(id -> parentIn(space.id(), id));
            long id = sql.first("select nextval('wiki.content_id')", row -> row.getLong(1))
                    .orElseThrow();
            List<Long> path = Stream.concat(above.stream().flatMap(page -> page.path().stream()), Stream.of(id))
                    .toList();
            Instant now = clock.instant();
            int added = sql.change(
                    """
                    insert into wiki.page
                    (id, space, parent, path, title, body, version, creator, created, modifier, modified)
                    values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?) on conflict do nothing""",
                    id,
                    space.id(),
                    parent,
                    path,
                    title(title),
                    body,
                    author,
                    now,
                    author,
                    now);
            if (added == 0) {
                throw new ContentException(Reason.TITLE_TAKEN, title);
            }
            keepVersion(id);
            return pages.find(id).orElseThrow();
        });
    }

    /**
     * Saves a new version.
     *
     * @throws ContentException if somebody saved in between, or the title is missing or taken
     */
    public WikiPage save(PageEdit edit) {
        return sql.together(() -> {
            refuseTakenTitle(edit);
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
     * Puts a page, with all beneath it, under another parent of its space.
     *
     * @throws ContentException if the parent is beneath the page, or in another space
     */
    public void move(WikiPage page, Optional<Long> parent) {
        sql.together(() -> {
            List<Long> above =
                    parent.map(id -> parentIn(page.space(), id).path()).orElse(List.of());
            if (above.contains(page.id())) {
                throw new ContentException(Reason.PARENT_UNFIT, page.title());
            }
            sql.change("update wiki.page set parent = ? where id = ?", parent, page.id());
            return sql.change(
                    """
                    update wiki.page set path = ?::bigint[] || path[array_position(path, ?):] where path @> array[?]""",
                    above,
                    page.id(),
                    page.id());
        });
    }

    /** Removes a page with its versions, labels, comments and likes. What was beneath it moves up. */
    public void delete(WikiPage page) {
        sql.together(() -> {
            pages.children(page.id()).forEach(child -> move(child, page.parent()));
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

    private void refuseTakenTitle(PageEdit edit) {
        if (sql.is(
                """
                select exists (select 1 from wiki.page o join wiki.page p on p.id = ? and o.space = p.space
                where o.id <> p.id and lower(o.title) = lower(?))""",
                edit.page(),
                title(edit.title()))) {
            throw new ContentException(Reason.TITLE_TAKEN, edit.title());
        }
    }

    private WikiPage parentIn(long space, long parent) {
        return pages.find(parent)
                .filter(page -> page.space() == space)
                .orElseThrow(() -> new ContentException(Reason.PARENT_UNFIT, Long.toString(parent)));
    }

    private static String title(String title) {
        String stripped = title.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_TITLE) {
            throw new ContentException(Reason.TITLE_MISSING, "1 to 255 characters");
        }
        return stripped;
    }
}
