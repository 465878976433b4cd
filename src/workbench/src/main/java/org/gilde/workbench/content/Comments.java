package org.gilde.workbench.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gilde.workbench.content.ContentException.Reason;
import org.gilde.workbench.database.Sql;

/** The comments on pages. */
public final class Comments {
    private final Sql sql;
    private final Clock clock;

    /** Keeps comments in that database. */
    public Comments(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Returns a page's comments, oldest first. */
    public List<WikiComment> on(long page) {
        return sql.list("select * from wiki.comment where page = ? order by created, id", Comments::read, page);
    }

    /** Returns one comment. */
    public Optional<WikiComment> find(long id) {
        return sql.first("select * from wiki.comment where id = ?", Comments::read, id);
    }

    /**
     * Adds a comment.
     *
     * @param parent the comment on the same page that it answers
     * @param body storage format, checked already
     * @throws ContentException if it is empty, or answers a comment of another page
     */
    public WikiComment add(long page, Optional<Long> parent, String body, String author) {
        if (body.isBlank()) {
            throw new ContentException(Reason.COMMENT_EMPTY, Long.toString(page));
        }
        if (parent.isPresent()
                && find(parent.get()).filter(above -> above.page() == page).isEmpty()) {
            throw new ContentException(Reason.GONE, "comment " + parent.get());
        }
        Instant now = clock.instant();
        return sql.together(() -> {
            long id = sql.first("select nextval('wiki.content_id')", row -> row.getLong(1))
                    .orElseThrow();
            sql.change(
                    "insert into wiki.comment (id, page, parent, body, creator, created, modified) values (?, ?, ?, ?, ?, ?, ?)",
                    id,
                    page,
                    parent,
                    body,
                    author,
                    now,
                    now);
            return find(id).orElseThrow();
        });
    }

    /** Removes a comment and the answers to it. */
    public void delete(long id) {
        sql.together(() -> {
            sql.change(
                    """
                    delete from wiki.liking where content in (
                      with recursive thread as (
                        select id from wiki.comment where id = ?
                        union all select c.id from wiki.comment c join thread t on c.parent = t.id)
                      select id from thread)""",
                    id);
            return sql.change("delete from wiki.comment where id = ?", id);
        });
    }

    private static WikiComment read(ResultSet row) throws SQLException {
        return new WikiComment(
                row.getLong("id"),
                row.getLong("page"),
                Optional.ofNullable(row.getObject("parent", Long.class)),
                row.getString("body"),
                row.getString("creator"),
                row.getTimestamp("created").toInstant(),
                row.getTimestamp("modified").toInstant());
    }
}
