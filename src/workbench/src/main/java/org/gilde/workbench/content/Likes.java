package org.gilde.workbench.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gilde.workbench.database.Sql;
import org.gilde.workbench.user.WikiUser;

/** Who likes which page or comment. */
public final class Likes {
    private final Sql sql;

    /** Keeps likes in that database. */
    public Likes(Sql sql) {
        this.sql = sql;
    }

    /** Returns the keys of the people who like a page or comment, first come first. */
    public List<String> of(long content) {
        return sql.list(
                "select account from wiki.liking where content = ? order by at", row -> row.getString(1), content);
    }

    /** Returns the same for many at once; what nobody likes is missing. */
    public Map<Long, List<String>> of(Collection<Long> contents) {
        Map<Long, List<String>> likes = new HashMap<>();
        sql.list(
                "select content, account from wiki.liking where content = any (?::bigint[]) order by at",
                row -> likes.computeIfAbsent(row.getLong(1), id -> new java.util.ArrayList<>())
                        .add(row.getString(2)),
                contents);
        return likes;
    }

    /** Adds a like; says whether it is new. */
    public boolean like(long content, WikiUser user) {
        return sql.change(
                        "insert into wiki.liking (content, account) values (?, ?) on conflict do nothing",
                        content,
                        user.key())
                > 0;
    }

    /** Takes a like back; says whether there was one. */
    public boolean unlike(long content, WikiUser user) {
        return sql.change("delete from wiki.liking where content = ? and account = ?", content, user.key()) > 0;
    }
}
